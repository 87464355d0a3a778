// Written by `npm run generate` from functions/selu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { selu as form } from '../forms/selu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0>gamma x*gamma alpha*x expm1*?',
    derivative: 'x 0>:gamma gamma alpha*x 0 x 600~<:256 0?explift*?$1 1$0 x 760~<0 8636168555094445e-93?1??*',
    second: 'x x le:x 0>:0 gamma alpha*x 0 x 600~<:256 0?explift*?x?$2$1 1$0 x 760~<0 8636168555094445e-93?1??1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as selu };
