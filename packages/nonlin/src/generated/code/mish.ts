// Written by `npm run generate` from functions/mish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { mish as form } from '../forms/mish.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800 neg max x 1 neg lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : $3 $0 $3 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : add mul x 0 lt : $3 $5 2 add mul 1 2 $3 mul $4 mul add select : select $7 $6 $4 1 select : mul 2 $6 1 $3 $3 mul select mul $6 1 $4 $4 mul select mul add div : mul $0 $4 $8 select : mul sub $9 select mul $10 mul',
    shortValue: 'x 800 neg max x 0 lt : x abs neg exp : $1 2 add mul 1 2 $1 mul add select : $2 2 $0 1 $1 $1 mul select mul add div mul',
    derivative: 'x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : 4 1 x 800 min 800 neg max : add mul $3 6 4 $4 mul add $3 4 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : add mul $5 mul add mul $5 mul add $0 $3 $6 2 add mul 1 2 $3 mul $5 mul add select : $0 $5 1 select : mul 2 $0 1 $3 $3 mul : select mul $0 1 $5 $5 mul : select mul add : $11 mul : div mul $7 $11 div $4 4 $9 mul 1 $6 add mul $12 div mul $0 $5 $10 select mul add select $8 mul',
    shortDerivative: 'x 0 lt : x abs neg exp : $1 2 add mul 1 2 $1 mul add select : $2 2 $0 1 $1 $1 mul : select mul add : div x 800 min 800 neg max $0 4 $1 mul $1 1 add mul 4 $3 mul 1 $1 add mul select $4 $4 mul div mul add',
    second: 'x x le : x 0 lt : x abs neg : 0 $2 600 neg lt : 256 0 select explift : $1 1 neg x 0 gt 1 1 abs select select neg mul : 4 1 x 800 min : 800 neg : max : add mul $4 6 4 $8 mul add $4 4 $4 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : add : mul $9 mul add : mul $9 mul add : $1 $4 $10 2 add : mul 1 2 $4 mul : $9 mul add select : $1 $9 1 select : mul 2 $1 1 $4 $4 mul : select mul $1 1 $9 $9 mul select mul add : $19 mul : div mul $4 4 $6 $7 lt 0 $6 $7 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $21 0 max select select : mul : $5 $12 mul $4 $23 $5 $11 mul $4 $5 mul $9 mul : add $9 mul add mul add $9 mul add $20 div $13 $1 $5 $14 mul $24 add 2 $5 mul select : $17 mul 2 $1 0 $15 $5 mul : select mul $1 1 $9 select : mul add : $19 mul $19 $28 mul add : mul $20 $20 mul : div $27 mul sub mul add $25 $19 div $16 $28 mul $20 div sub $22 4 $18 mul : 1 $10 add : mul : $20 div mul $8 4 $26 mul $32 mul $31 $5 mul $9 mul add $20 div $33 $29 mul $30 div $27 mul sub mul add $9 mul add select x select $0 $9 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as mish };
