// Written by `npm run generate` from functions/xielu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { xielu as form } from '../forms/xielu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0>x alphaP x*beta+*x .5~<x 1~<beta alphaN-:x*:alphaN-alphaN x 0&200~^:0$0 600~<:256 0?explift:*$1$2 760~<0 8636168555094445e-93?1?:*134217729$5*:$0$6--:134217729 x*:$0 x--:*$8-$2 x$0-:*+$10$3-:$2*+$0$1*+beta$11-alphaN-x*+:|inf<$0 0?++beta x*alphaN$8$7*1 x+-*+?alphaN x expm1*$11+??',
    shortValue: 'x 0>x alphaP x*beta+*alphaN x expm1*beta alphaN-x*+?',
    derivative: 'x 0>2 alphaP*x*beta+alphaN x expm1*beta+?',
    second: 'x x le:x 0>:2 alphaP*alphaN x 0 x 600~<:256 0?explift*?x?$2$1 1$0 x 760~<0 8636168555094445e-93?1??1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as xielu };
