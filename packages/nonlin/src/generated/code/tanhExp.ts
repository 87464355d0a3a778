// Written by `npm run generate` from functions/tanhExp.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { tanhExp as form } from '../forms/tanhExp.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800 neg max x 10 min : 0 $0 600 neg lt : 256 0 select explift tanh mul $1 $0 760 neg lt 0 8.636168555094445e-78 select 1 select mul',
    derivative: 'x 10 min 800 neg max : 0 $0 600 neg lt : 256 0 select explift : tanh $0 $2 mul 4 2 neg : $2 mul : $1 $0 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : $4 abs $5 mul inf lt $3 head : $2 $5 mul : head : mul $6 sub $7 $8 $9 sub : mul $3 $7 sub : $9 mul add add $11 $10 mul add 0 select expsum : mul 1 $12 add : $13 mul div mul add $5 mul',
    second: 'x x le : 4 2 x 10 min : 800 neg : max : 0 $3 600 neg lt : 256 0 select explift : abs mul neg $4 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul exp : mul 1 $7 add : $8 mul div $5 $1 $2 lt 0 $1 $2 gt x 10 lt 1 x 10 gt 0 1 0 min select select : $9 0 max select select : mul : mul $10 $5 mul $3 $11 mul add 4 2 neg : $5 mul : $6 mul : $13 abs $6 mul inf lt $12 head : $5 $6 mul : head : mul $14 sub $15 $16 $17 sub : mul $12 $15 sub : $17 mul add add $19 $18 mul add 0 select expsum : mul : 1 $20 add : $22 mul : div mul $3 $5 mul 4 $20 $12 $11 mul mul : mul $23 div $21 $24 $22 mul $22 $24 mul add mul $23 $23 mul div sub mul $6 mul add add x select $0 $6 1 select mul',
  },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanhExp };
