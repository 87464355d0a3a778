// Written by `npm run generate` from functions/mish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { mish as form } from '../forms/mish.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800~^x 1~<:x|~:0$0 600~<:256 0?explift:$0$3$0 1$0$1$2 760~<0 8636168555094445e-93?1?:*:+*x 0<:$3$1 2+*1 2$3*$2*+?:?$0$1$3 1?:*2$2 1$5$5*?*$2 1$4$4*?*+/:*$9$5$1?:*-$1?*$0*',
    shortValue: 'x 800~^x 0<:x|~exp:$0 2+*1 2$0*+?:$0 2$2 1$1$1*?*+/*',
    derivative: 'x 0<:x|~:0$0 600~<:256 0?explift:4 1 x 800&800~^:+*$1 6 4$0*+$1 4$1$2$3 760~<0 8636168555094445e-93?1?:*:+*$1*+*$1*+$6$3$0 2+*1 2$3*$1*+?:$7$2 1?:*2$8 1$5$5*:?*$9 1$4$4*:?*+:$0*:/*$5$1/$8 4$3*1$6+*$0/*$12$7$2?*+?$4*',
    shortDerivative: 'x 0<:x|~exp:$0 2+*1 2$0*+?:$0 2$2 1$1$1*:?*+:/x 800&800~^$4 4$3*$3 1+*4$1*1$3+*?$0$0*/*+',
    second: 'x x le:x 0<:x|~:0$0 600~<:256 0?explift:$3 1~x 0>1 1|??~*:4 1 x 800&:800~:^:+*$4 6 4$0*+$4 4$4$5$6 760~<0 8636168555094445e-93?1?:*:+:*$2*+:*$3*+:$12$9$3 2+:*1 2$10*:$6*+?:$15$7 1?:*2$16 1$13$13*:?*$17 1$9$9*?*+:$0*:/*$16 4$14$13<0$14$13>x 800<1 x 800>0 1 0&??:$0 0^??:*:$18$11*$19$0$18$12*$19$18*$14*:+$15*+*+$15*+$4/$11$23$19$10*$0+2$19*?:$8*2$24 0$10$20*:?*$25 1$17?:*+:$9*$9$0*+:*$9$9*:/$3*-*+$5$11/$14$2*$10/-$8 4$12*:1$21+:*:$13/*$25 4$7*$1*$2$28*$24*+$13/$0$4*$3/$6*-*+$24*+?x?$33$24 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as mish };
