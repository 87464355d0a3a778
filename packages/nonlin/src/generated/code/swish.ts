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
    derivative: 'beta x mul : 800 min 800 neg max : 0 lt : $0 abs neg : $3 abs inf lt $0 0 lt beta head : x head : mul $0 sub $4 x $5 sub : mul beta $4 sub : $5 mul add add $7 $6 mul add : neg $8 select neg 0 select $3 600 neg lt : 256 0 select explift : 1 $1 add : $10 $9 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add mul 1 $10 $11 mul $12 mul add select 1 2 $10 mul $10 $10 mul $12 mul add $12 mul add div $2 $12 1 select mul',
    shortDerivative: 'beta x mul : 800 min 800 neg max : 0 lt $0 abs neg exp : 1 select 1 $2 add : div $1 $2 $3 $3 mul div mul add',
    second: 'x x le : beta x mul : 800 min : 800 neg : max : 0 lt : $1 abs neg : $6 abs inf lt $1 0 lt : beta head : x head : mul $1 sub $8 x $9 sub : mul beta $8 sub : $9 mul add add $11 $10 mul add : neg $12 select neg 0 select $6 600 neg lt : 256 0 select explift : $7 beta neg $1 0 gt beta beta abs select select neg mul : 1 $4 add : $14 $13 $6 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : mul $14 $2 $3 lt 0 $2 $3 gt $1 800 lt beta $1 800 gt 0 beta 0 min select select : $19 0 max select select : $15 $17 mul add mul add $15 $16 mul $14 $20 mul add select 1 2 $14 mul : $14 $14 mul $17 mul add $17 mul add : div $5 $14 $18 mul 1 $14 $16 mul $17 mul add select 2 $15 mul $21 $15 mul $17 mul add mul $22 $22 mul div $5 $17 1 select mul sub x select $0 $17 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swish };
