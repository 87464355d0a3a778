// Written by `npm run generate` from functions/dyt.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { dyt as form } from '../forms/dyt.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'gamma alpha x mul tanh mul beta add',
    derivative: 'gamma alpha mul 4 2 alpha x mul : abs mul neg : $1 abs inf lt 2 $0 0 lt alpha head : x head : mul $0 sub $2 x $3 sub : mul alpha $2 sub : $3 mul add add $5 $4 mul add : neg $6 select mul neg 0 select $1 600 neg lt : 256 0 select explift : mul 1 $8 $7 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $10 mul div mul $9 mul',
    second: 'gamma alpha mul alpha mul 2 neg alpha x mul : tanh mul 4 2 $0 abs mul neg : $1 abs inf lt 2 $0 0 lt alpha head : x head : mul $0 sub $2 x $3 sub : mul alpha $2 sub : $3 mul add add $5 $4 mul add : neg $6 select mul neg 0 select $1 600 neg lt : 256 0 select explift : mul 1 $8 $7 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $10 mul div mul mul $9 mul',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as dyt };
