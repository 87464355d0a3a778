// Written by `npm run generate` from functions/smish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { smish as form } from '../forms/smish.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800~^x 0<:x|~:0$0 600~<:256 0?explift:.5$3 1 2.5$0$0**$1$2 760~<0 8636168555094445e-93?1?:$0**-3 2$1*$0*:+?$5 2$2 6 5$2*$1*+*$1*+5$2 6$0+*$1*+?/:+*$0?*$6$2 1?*',
    shortValue: 'x 800~^x 0<x|~exp:1?1$0+/:$0 2+*:$0 2+/*',
    derivative: 'x 0<:x|~:0$0 600~<:256 0?explift:4 1 x 800&800~^:+*$1 12 1.5$0+*$1 8 3.5$0+*15$1*$2$3 760~<0 8636168555094445e-93?1?:*+*$0*+*$0*+$5 2$2 6 5$2*$0*+*$0*+5$2 6 2$2*$0*:+*$1*+?:$0*:/*3$2+$1/$4 4$5*1$5$3*:+*2$0+*$1/*$4*+?$9$4 1?*',
    shortDerivative: 'x 0<x|~exp:1?1$0+:/:$0 2+*:$0 2+:/x 800&800~^$4$3$3*/*4 1$2+*$0$0*/*+',
    second: 'x|~:0$0 600~<:256 0?explift:x 0<:8 2 x 800&800~^:+*:$3 24 4$1+*:$4 12 18$2-*:$5 72 3$3-*:$6 40 2$4-*:*$8$9 760~<0 8636168555094445e-93?1?:*+*$0*+*$0*+*$0*+$1$8$2$8$3$8$4$8$5*$0*+*$0*+*$0*+*$0*+?$7 2$8 6 5$8*$0*+*$0*+5$8 6 2$8*$0*+*$0*+?:$0*$0*/*$1*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as smish };
