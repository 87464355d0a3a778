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
    second: 'x 0<:x|:~:0$0 600~<:256 0?explift:2~:$4*:$0|inf<$1 head:$6 head:*$2-$1$7$0-:*$4$2-:$2*++$0$1*+0?$4 600~<:256 0?explift:?4$12 4 2 x 800&800~^:*:+:$11 8$1+:$12 6 3$3*-:$13 2$3-:*$15$16 760~<0 8636168555094445e-93?1?:*+*$0*+*$0*+$1$15$2$15$3$15$4*$0*+*$0*+*$0*+?*$19 2 2$15*$0*:+$8$9$14 760~<0 8636168555094445e-93?1?:*+1$1+2$9*$0*+?:$0*$0*/*$22$3$1?*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as mish };
