// Written by `npm run generate` from functions/xielu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { xielu as form } from '../forms/xielu.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 gt x alphaP x mul beta add mul alphaN x expm1 mul beta alphaN sub x mul add select',
    derivative: 'x 0 gt 2 alphaP mul x mul beta add alphaN x expm1 mul beta add select',
    second: 'x x le : x 0 gt : 2 alphaP mul alphaN x 0 x 600 neg lt : 256 0 select explift mul select x select $0 $1 1 $2 x 760 neg lt 0 8.636168555094445e-78 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as xielu };
