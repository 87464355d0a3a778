// Written by `npm run generate` from functions/logish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { logish as form } from '../forms/logish.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800 neg max x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : 1 select 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div log1p mul $0 $4 1 select mul',
    derivative: 'x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : 1 select 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div : log1p x 800 min 800 neg max $3 $5 $5 mul div mul 1 $6 $0 $4 1 select : mul add div $0 1 $4 select mul add $7 mul',
    second: 'x x le : x 0 lt : x abs neg : 0 $2 600 neg lt : 256 0 select explift : $1 1 neg x 0 gt 1 1 abs select select neg mul : 0 select 1 $4 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div $1 $4 1 select : $5 mul $7 $7 mul : div $6 mul sub : 1 $8 $7 div $1 $6 1 select : mul add : div x 800 min : 800 neg : lt 0 $13 $14 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $15 0 max select select $4 $9 div : mul $13 $14 max : $5 $9 div $4 $5 $7 mul $7 $5 mul add mul $9 $9 mul div $6 mul sub mul add $12 div $17 $16 mul $10 mul $12 $12 mul div $11 mul sub $1 1 $6 select mul add x select $0 $11 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logish };
