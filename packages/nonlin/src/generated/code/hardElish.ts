// Written by `npm run generate` from functions/hardElish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardElish as form } from '../forms/hardElish.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 ge x x expm1 select x 1 add 2 div 1 min 0 max mul',
    derivative: 'x 1 ge 1 x 0 ge x 0.5 add x 1 neg : gt x 0 x 600 neg lt : 256 0 select explift x 1 add 2 div mul $1 x 760 neg lt 0 8.636168555094445e-78 select 1 select mul x expm1 2 div add x $0 le 0 x select select select select',
    second: 'x x le : x 1 ge : 0 x 0 ge : 1 x 1 neg : gt : x 0 x 600 neg lt : 256 0 select explift : x 1 add 2 div mul $6 1 2 div mul add $6 2 div add x $3 le 0 1 select select select select x select $0 $1 1 $2 1 $4 $5 x 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select select select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as hardElish };
