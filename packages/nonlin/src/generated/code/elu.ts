// Written by `npm run generate` from functions/elu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { elu as form } from '../forms/elu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0>x alpha x expm1*?',
    derivative: 'x 0>:1 alpha x 0 x 600~<:256 0?explift*?$1 1$0 x 760~<0 8636168555094445e-93?1??*',
    second: 'x x le:x 0>:0 alpha x 0 x 600~<:256 0?explift*?x?$2$1 1$0 x 760~<0 8636168555094445e-93?1??1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as elu };
