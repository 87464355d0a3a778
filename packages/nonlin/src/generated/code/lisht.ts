// Written by `npm run generate` from functions/lisht.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { lisht as form } from '../forms/lisht.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x x tanh mul',
    derivative: 'x 800 min 800 neg max : tanh $0 4 2 neg : $0 abs : mul : $3 abs inf lt $1 head : $2 head : mul $3 sub $4 $2 $5 sub : mul $1 $4 sub : $5 mul add add $7 $6 mul add 0 select $3 600 neg lt : 256 0 select explift : mul 1 $9 $8 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $11 mul div mul $10 mul add',
    second: 'x x le 4 2 x 800 min : 800 neg : max : abs : mul neg : 0 $4 600 neg lt : 256 0 select explift : mul 1 $6 $5 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $8 mul div $0 $1 lt 0 $0 $1 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $9 0 max select select : mul $7 mul $10 4 2 neg : $3 mul : $12 abs inf lt $11 head : $3 head : mul $12 sub $13 $3 $14 sub : mul $11 $13 sub : $14 mul add add $16 $15 mul add 0 select $12 600 neg lt : 256 0 select explift : mul : 1 $18 $17 $12 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $21 mul : div mul $2 4 $18 $11 $2 0 lt $10 neg $2 0 gt $10 $10 abs select select mul mul : mul $22 div $19 $23 $21 mul $21 $23 mul add mul $22 $22 mul div $20 mul sub mul add $20 mul add x select',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as lisht };
