// Written by `npm run generate` from functions/hardElish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardElish as form } from '../forms/hardElish.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 ge x x expm1?x 1+2/1&0^*',
    derivative: 'x 1 ge 1 x 0 ge x .5+x 1~le 0 x 0 x 600~<:256 0?explift x 1+2/*$0 x 760~<0 8636168555094445e-93?1?*x expm1 2/+???',
    second: 'x x le:x 1 ge:0 x 0 ge:1 x 1~le:0 x 0 x 600~<:256 0?explift:x 1+2/*$0 1 2/*+$0 2/+???x?$5$4 1$3 1$2 1$1 x 760~<0 8636168555094445e-93?1????1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as hardElish };
