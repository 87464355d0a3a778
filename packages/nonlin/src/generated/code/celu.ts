// Written by `npm run generate` from functions/celu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { celu as form } from '../forms/celu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0>x alpha x alpha/expm1*?',
    derivative: 'x 0>1 x alpha/exp?',
    second: 'x x le:x 0>:0 x alpha/:0$0 600~<:256 0?explift 1 alpha/*?x?$3$2 1$0$1 760~<0 8636168555094445e-93?1??1?*',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as celu };
