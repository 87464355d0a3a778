// Written by `npm run generate` from functions/smish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { smish as form } from '../forms/smish.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800 neg max x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : 0.5 $0 1 2.5 $3 $3 mul mul $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : $4 mul mul sub 3 2 $3 mul $4 mul : add select $0 2 $3 6 5 $3 mul $4 mul add mul $4 mul add 5 $3 6 $5 add mul $4 mul add select div : add mul $6 select mul $0 $4 1 select mul',
    shortValue: 'x 800 neg max x 0 lt x abs neg exp : 1 select 1 $0 add div : $1 2 add mul : $2 2 add div mul',
    derivative: 'x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : 4 1 x 800 min 800 neg max : add mul $3 12 1.5 $4 add mul $3 8 3.5 $4 add mul 15 $3 mul $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add mul $5 mul add mul $5 mul add $0 2 $3 6 5 $3 mul $5 mul add mul $5 mul add 5 $3 6 2 $3 mul $5 mul : add mul $5 mul add select : $7 mul : div mul 3 $6 add $7 div $4 4 $3 mul 1 $3 $5 mul : add mul 2 $9 add mul $8 div mul $5 mul add select $0 $5 1 select mul',
    shortDerivative: 'x 0 lt x abs neg exp : 1 select 1 $0 add : div : $2 2 add mul : $3 2 add : div x 800 min 800 neg max $0 $1 $1 mul div mul 4 1 $2 add mul $4 $4 mul div mul add',
    second: 'x x le : x 0 lt : x abs neg : 0 $2 600 neg lt : 256 0 select explift : $1 1 neg x 0 gt 1 1 abs select select neg mul : 4 1 x 800 min : 800 neg : max : add mul $4 12 1.5 $8 add mul $4 8 3.5 $8 add mul 15 $4 mul $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : mul $9 mul add : mul $9 mul add : $1 2 $4 6 5 $4 mul $9 mul add : mul $9 mul add 5 $4 6 2 $4 mul $9 mul : add : mul $9 mul add select : $16 mul : div mul $4 4 $6 $7 lt 0 $6 $7 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $18 0 max select select : mul $5 $11 mul $4 12 $19 mul $5 $10 mul $4 8 $19 mul 15 $5 mul $9 mul add mul add $9 mul add mul add $9 mul add $17 div $12 $1 $5 $13 mul $4 5 $5 mul mul $9 mul add $5 $15 mul $4 2 $5 mul : mul $9 mul add select : $16 mul $16 $21 mul add : mul $17 $17 mul : div $9 mul sub mul add $20 $16 div 3 $14 add $21 mul $17 div sub $19 4 $4 mul : 1 $4 $9 mul : add : mul : 2 $25 add : mul : $17 div mul $8 4 $5 mul $26 mul $24 $5 mul $9 mul add $28 mul $27 $5 mul $9 mul add $17 div $29 $22 mul $23 div $9 mul sub mul add add select x select $0 $9 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as smish };
