// Written by `npm run generate` from functions/silu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { silu as form } from '../forms/silu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800 neg max x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : 1 select : $4 $3 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div mul $5 mul sub mul $0 $5 1 select mul',
    shortValue: 'x 800 neg max : 1 $0 neg exp add div',
    derivative: 'x 0 lt : x abs 800 min : neg : 0 $2 600 neg lt : 256 0 select explift : 1 $1 sub $4 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add mul 1 $4 1 $1 add mul $5 mul add select 1 2 $4 mul $4 $4 mul $5 mul add $5 mul add div $0 $5 1 select mul',
    second: 'x x le : x 0 lt : x abs : 800 min : neg : 0 $4 600 neg lt : 256 0 select explift : $2 800 lt $1 1 neg x 0 gt 1 1 abs select select : $2 800 gt 0 $7 0 min select select : neg : mul : 1 $3 sub $6 $5 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : mul $6 $9 $10 $11 mul add mul add $10 1 $3 add : mul $6 $8 mul add select 1 2 $6 mul : $6 $6 mul $11 mul add $11 mul add : div $1 $6 $12 mul 1 $6 $13 mul $11 mul add select 2 $10 mul $14 $10 mul $11 mul add mul $15 $15 mul div $1 $11 1 select mul sub x select $0 $11 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as silu };
