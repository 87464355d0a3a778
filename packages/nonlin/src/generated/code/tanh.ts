// Written by `npm run generate` from functions/tanh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { tanh as form } from '../forms/tanh.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x tanh',
    derivative: 'x abs : 0.5 lt : 1 $1 1 2 neg : $0 mul : $3 abs inf lt $2 head : $0 head : mul $3 sub $4 $0 $5 sub : mul $2 $4 sub : $5 mul add add $7 $6 mul add 0 select $3 600 neg lt : 256 0 select explift : $8 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul sub 2 $9 mul $9 $9 mul $10 mul add : select 1 $1 $9 $11 select $10 mul add div : $12 mul $1 1 $10 $10 mul select mul sub 4 $9 $9 $12 mul $1 1 $10 select : mul sub mul select $13 mul',
    shortDerivative: '4 2 neg x abs mul exp : mul 1 $0 add : $1 mul div',
    second: '2 neg : x tanh mul 4 $0 x abs : mul : $2 abs inf lt $0 head : $1 head : mul $2 sub $3 $1 $4 sub : mul $0 $3 sub : $4 mul add add $6 $5 mul add 0 select $2 600 neg lt : 256 0 select explift : mul 1 $8 $7 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $10 mul div mul $9 mul',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanh };
