// Written by `npm run generate` from functions/pelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { pelu as form } from '../forms/pelu.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 ge a b/x*a x b/expm1*?',
    derivative: 'x 0 ge:a b/:$0 x b/:0$0 600~<:256 0?explift*?$3 1$0$1 760~<0 8636168555094445e-93?1??*',
    second: 'x x le:x 0 ge:0 a b/x b/:0$0 600~<:256 0?explift 1 b/**?x?$3$2 1$0$1 760~<0 8636168555094445e-93?1??1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as pelu };
