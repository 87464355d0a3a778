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
    derivative: 'x 0 lt : $0 x abs neg : 0 $1 600 neg lt : 256 0 select explift : 1 select 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div : 1 2 $3 mul : $4 mul add div x 800 min 800 neg max : x 40 neg lt 1 $6 log1p : $0 $4 1 select : mul $6 $10 mul div select : add $7 $11 mul $4 mul add mul $9 $8 $3 mul $5 1 $5 add mul div $0 1 $4 select mul add select $10 mul',
    shortDerivative: 'x 0 lt x abs neg exp : 1 select 1 $0 add : div : log1p x 800 min 800 neg max $0 $1 $1 mul div mul 1 $2 add div add',
    second: 'x x le : x 0 lt : $1 x abs neg : 0 $2 600 neg lt : 256 0 select explift : $1 1 neg x 0 gt 1 1 abs select select neg mul : 0 select 1 $4 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div $1 $4 1 select : $5 mul $7 $7 mul div $6 mul sub : 1 2 $4 mul : $6 mul add : div $8 $7 div : 2 $5 mul : mul $11 $11 mul div $6 mul sub x 800 min : 800 neg : max : x 40 neg lt : 1 $12 log1p : $1 $6 1 select : mul $12 $19 mul : div select : add $10 $21 mul $6 mul add mul $12 $11 div $14 $15 lt 0 $14 $15 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $22 0 max select select : $17 0 $9 1 $20 add div : $19 mul $20 div $18 $9 mul $1 $6 $6 mul 1 select : mul $12 $12 mul $25 mul div sub select : add $13 $21 mul $10 $26 mul add $6 mul add mul add $24 $23 $4 mul $16 $5 mul add $7 1 $7 add : mul : div $16 $4 mul $5 $27 mul $7 $5 mul add mul $28 $28 mul div $6 mul sub $1 1 $6 select mul add select x select $0 $19 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logish };
