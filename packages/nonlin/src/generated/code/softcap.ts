// Written by `npm run generate` from functions/softcap.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softcap as form } from '../forms/softcap.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x cap div : abs 7.450580596923828e-9 lt x cap $0 tanh mul select',
    derivative: '4 2 neg : x abs : cap div : mul : $3 abs inf lt $0 head : $2 head : mul $3 sub $4 $2 $5 sub : mul $0 $4 sub : $5 mul add add $7 $6 mul add 0 select $3 600 neg lt : 256 0 select explift $2 400 lt 1 2 $1 134217729 $2 mul : $9 $2 sub sub : 134217729 cap mul : $11 cap sub sub : mul sub $10 cap $12 sub : mul sub $2 $10 sub : $12 mul sub $14 $13 mul sub cap div mul sub 1 select mul : 1 $15 $8 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $17 mul div mul $16 mul',
    shortDerivative: '4 2 neg x cap div abs mul exp : 1 $0 add : $1 mul div mul',
    second: '2 neg : x cap div : tanh mul 4 $0 $1 abs : mul : $3 abs inf lt $0 head : $2 head : mul $3 sub $4 $2 $5 sub : mul $0 $4 sub : $5 mul add add $7 $6 mul add 0 select $3 600 neg lt : 256 0 select explift : mul 1 $9 $8 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $11 mul div mul cap div $10 mul',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as softcap };
