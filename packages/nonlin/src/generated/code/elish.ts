// Written by `npm run generate` from functions/elish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { elish as form } from '../forms/elish.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 ge:x 1 x|~:0$0 600~<:256 0?explift:1$0$1$2 760~<0 8636168555094445e-93?1?:*+/:$1*-*x expm1$2$2$0*$1*-*?$5 1$1?*',
    derivative: 'x 0 ge:1 x|:~:0$0 600~<:256 0?explift:1$3 800&+*$1$2 760~<0 8636168555094445e-93?1?:*+$1 2$1*$1$1*$0*+$0*:1-*?1$0+/$6 1$1?*',
    second: 'x x le:x 0 ge:x|:~:0$0 600~<:256 0?explift:x 0<1~x 0>1 1|??:~*:1$5 800&+:*$3$6 800<$2$6 800>0$2 0&??*+$1 2$3*:$4$4*$5$6 760~<0 8636168555094445e-93?1?:*+$0*:1-:*$7 2$5*$3$5*$2*+:*$3*+?1$2+:/$13 1$9$6*$4*+$9$2*?$0/$1*$0/$13 1$4?*-x?$14$4 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as elish };
