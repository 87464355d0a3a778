// Written by `npm run generate` from functions/swish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { swish as form } from '../forms/swish.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'beta abs 0 gt : beta x mul : 800 min 800 neg : max : $2 le 0 beta mul x select $3 0 lt : $1 abs neg : $5 abs inf lt $1 0 lt beta head : x head : mul $1 sub $6 x $7 sub : mul beta $6 sub : $7 mul add add $9 $8 mul add : neg $10 select neg 0 select $5 600 neg lt : 256 0 select explift : 1 select 1 $12 $11 $5 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div mul x 2 div select $0 $4 $13 1 select 1 select mul',
    derivative: 'beta x mul : 800 min 800 neg max : 0 lt : $0 abs neg : $3 abs inf lt $0 0 lt beta head : x head : mul $0 sub $4 x $5 sub : mul beta $4 sub : $5 mul add add $7 $6 mul add : neg $8 select neg 0 select $3 600 neg lt : 256 0 select explift : 1 $10 $9 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $1 add mul $12 $12 mul : div 1 $10 1 $1 add mul $11 mul add $13 div select $2 $11 1 select mul',
    shortDerivative: 'beta x mul : 800 min 800 neg max : 0 lt $0 abs neg exp : 1 select 1 $2 add : div $1 $2 $3 $3 mul div mul add',
    second: 'x x le : beta x mul : 800 min : 800 neg : max : 0 lt $1 abs neg : $5 abs inf lt $1 0 lt : beta head : x head : mul $1 sub $7 x $8 sub : mul beta $7 sub : $8 mul add add $10 $9 mul add : neg $11 select neg 0 select $5 600 neg lt : 256 0 select explift : $6 beta neg $1 0 gt beta beta abs select select neg mul : 1 $13 $12 $5 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $4 add : mul $13 $14 $15 mul $2 $3 lt 0 $2 $3 gt $1 800 lt beta $1 800 gt 0 beta 0 min select select : $18 0 max select select : add mul add $16 $16 mul : div $13 $17 mul $14 $16 mul $16 $14 mul add : mul $20 $20 mul : div $15 mul sub $14 1 $4 add : mul $13 $19 mul add $20 div 1 $13 $23 mul $15 mul add $21 mul $22 div sub select x select $0 $15 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swish };
