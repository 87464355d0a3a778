// Written by `npm run generate` from functions/aconC.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { aconC as form } from '../forms/aconC.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'beta p1 p2 sub : mul x mul 800 min 800 neg : max : $1 le : 0 $0 x mul $2 0 lt : $2 abs neg : 0 $5 600 neg lt : 256 0 select explift : 1 select 1 $7 $6 $5 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div mul select $3 1 $4 $8 1 select select mul p2 abs 0 gt p2 x mul 0 x 1 min 1 neg max mul select add',
    derivative: 'p1 p2 sub : beta $0 mul x mul 800 min 800 neg max : 0 lt : $1 abs neg : 0 $3 600 neg lt : 256 0 select explift : 1 $5 $4 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $1 add mul $7 $7 mul : div 1 $5 1 $1 add mul $6 mul add $8 div select mul $2 $6 1 select mul p2 add',
    shortDerivative: 'p1 p2 sub : beta $0 mul x mul 800 min 800 neg max : 0 lt $1 abs neg exp : 1 select 1 $2 add : div $1 $2 $3 $3 mul div mul add mul p2 add',
    second: 'x x le : p1 p2 sub : beta $1 mul : x mul : 800 min : 800 neg : max : 0 lt : $6 abs neg : 0 $8 600 neg lt : 256 0 select explift : $7 $4 $5 lt 0 $4 $5 gt $3 800 lt $2 $3 800 gt 0 $2 0 min select select : $11 0 max select select : neg $6 0 gt $12 $12 abs select select neg mul : 1 $10 $9 $8 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $6 add : mul $10 $13 $14 mul $12 add mul add $15 $15 mul : div $10 $16 mul $13 $15 mul $15 $13 mul add : mul $17 $17 mul : div $14 mul sub $13 1 $6 add : mul $10 $12 mul add $17 div 1 $10 $20 mul $14 mul add $18 mul $19 div sub select mul x select $0 $14 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as aconC };
