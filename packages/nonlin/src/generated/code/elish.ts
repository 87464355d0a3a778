// Written by `npm run generate` from functions/elish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { elish as form } from '../forms/elish.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 ge:x 1 x|~:0$0 600~<:256 0?explift:$1$2 760~<0 8636168555094445e-93?1?:*+:/x expm1$2*$0/?$5 1$1?*',
    derivative: 'x 0 ge:1 x|:~:0$0 600~<:256 0?explift:1$3 800&+*$1$2 760~<0 8636168555094445e-93?1?:*+1$1$0*:+:$0*:/$4$4 2$2+*$3*1-*$0/?$8 1$3?*',
    second: 'x x le:x 0 ge x|:~:0$0 600~<:256 0?explift:x 0<1~x 0>1 1|??:~*:1$5 800&+:*$3$6 800<$2$6 800>0$2 0&??*+1$3$4$5 760~<0 8636168555094445e-93?1?:*:+:$0*:/1$7$4*$3*+$5$1*$1$5*+:*$1$1*:/-$7$9 2$4+:*$6*1-:*$11$9$1*$11$9*$7*+*$7*+$4/$11$0*$3*$2/$7*-?x?$15$7 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as elish };
