// Written by `npm run generate` from functions/scaledTanh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { scaledTanh as form } from '../forms/scaledTanh.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'alpha beta x mul tanh mul',
    derivative: 'alpha beta mul 4 2 beta x mul : abs mul neg : $1 abs inf lt 2 $0 0 lt beta head : x head : mul $0 sub $2 x $3 sub : mul beta $2 sub : $3 mul add add $5 $4 mul add : neg $6 select mul neg 0 select $1 600 neg lt : 256 0 select explift : mul 1 $8 $7 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $10 mul div mul $9 mul',
    second: 'alpha beta mul beta mul 2 neg beta x mul : tanh mul 4 2 $0 abs mul neg : $1 abs inf lt 2 $0 0 lt beta head : x head : mul $0 sub $2 x $3 sub : mul beta $2 sub : $3 mul add add $5 $4 mul add : neg $6 select mul neg 0 select $1 600 neg lt : 256 0 select explift : mul 1 $8 $7 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $10 mul div mul mul $9 mul',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as scaledTanh };
