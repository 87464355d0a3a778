// Written by `npm run generate` from functions/elish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { elish as form } from '../forms/elish.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 ge : x 1 x abs neg : 0 $1 600 neg lt : 256 0 select explift : 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div : $4 mul sub mul x expm1 $3 $3 $5 mul $4 mul sub mul select $0 1 $4 select mul',
    derivative: 'x 0 ge : 1 x abs : neg : 0 $2 600 neg lt : 256 0 select explift : 1 $1 800 min add mul $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add $4 2 $4 mul $4 $4 mul $5 mul add $5 mul : 1 sub mul select 1 $6 add div $0 1 $5 select mul',
    second: 'x x le : x 0 ge : x abs : neg : 0 $3 600 neg lt : 256 0 select explift : x 0 lt 1 neg x 0 gt 1 1 abs select select : neg mul : 1 $2 800 min add : mul $5 $2 800 lt $6 $2 800 gt 0 $6 0 min select select mul add $7 2 $5 mul : $5 $5 mul $4 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add $10 mul : 1 sub : mul $5 2 $7 mul $9 $7 mul $10 mul add : mul $10 mul add select 1 $11 add : div $1 1 $5 $8 mul $10 mul add $5 $12 mul select $13 mul $14 $14 mul div $1 1 $10 select mul sub x select $0 $10 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as elish };
