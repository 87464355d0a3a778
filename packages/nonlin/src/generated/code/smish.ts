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
    value: 'x 800 neg max x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : 1 select 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div : $5 $0 $4 1 select : mul 2 add mul : $7 $6 mul 2 add div mul $6 mul',
    derivative: 'x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : 1 select 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div : $6 $0 $4 1 select : mul : 2 add mul : $9 $7 mul 2 add : div x 800 min 800 neg max $3 $5 $5 mul div mul 4 1 $8 add mul $10 $10 mul div mul $0 1 $4 select mul add $7 mul',
    second: 'x x le : x 0 lt : x abs neg : 0 $2 600 neg lt : 256 0 select explift : $1 1 neg x 0 gt 1 1 abs select select neg mul : 0 select 1 $4 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div $1 $4 1 select : $5 mul $7 $7 mul : div $6 mul sub : $8 $7 div : $1 $6 1 select : mul : 2 add : mul $11 $10 mul $12 mul add : $11 $14 mul : $12 mul 2 add : div $16 $15 mul $17 $17 mul : div $12 mul sub x 800 min : 800 neg : lt 0 $19 $20 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $21 0 max select select $4 $9 div : mul $19 $20 max : $5 $9 div $4 $5 $7 mul $7 $5 mul add mul $9 $9 mul div $6 mul sub mul add 4 1 $13 add mul : $18 div mul $23 $22 mul 4 $10 mul $18 div $24 $15 $17 mul $17 $15 mul add mul $18 $18 mul div sub mul $12 mul add $1 1 $6 select mul add x select $0 $12 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as smish };
