// Written by `npm run generate` from functions/elish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { elish as form } from '../forms/elish.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 ge : x 1 x abs neg : 0 $1 600 neg lt : 256 0 select explift : $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div x expm1 $3 mul $5 div select $0 1 $4 select mul',
    derivative: 'x 0 ge : 1 x abs : neg : 0 $2 600 neg lt : 256 0 select explift : 1 $1 800 min add mul $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add 1 $4 $5 mul : add : $7 mul : div $4 $4 2 $6 add mul $5 mul 1 sub mul $8 div select $0 1 $5 select mul',
    second: 'x x le : x 0 ge x abs : neg : 0 $2 600 neg lt : 256 0 select explift : x 0 lt 1 neg x 0 gt 1 1 abs select select : neg mul : 1 $1 800 min add : mul $4 $1 800 lt $5 $1 800 gt 0 $5 0 min select select mul add 1 $4 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : add : $10 mul : div 1 $4 $7 mul $8 mul add $6 $10 mul $10 $6 mul add : mul $11 $11 mul : div sub $6 $4 2 $9 add : mul $8 mul 1 sub : mul $4 $6 $14 mul $4 $6 mul $8 mul add mul $8 mul add $11 div $4 $15 mul $12 mul $13 div $8 mul sub select x select $0 $8 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as elish };
