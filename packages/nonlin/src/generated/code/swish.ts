// Written by `npm run generate` from functions/swish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { swish as form } from '../forms/swish.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'beta|0>:beta x*:800&800~:^:$1 le 0 beta*x?$0 0<:$3|~:$0|inf<$4 0<beta head:x head:*$6-$1 x$0-:*beta$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:1?1$0$1$7 760~<0 8636168555094445e-93?1?:*+/*x 2/?$13$9$0 1?1?*',
    derivative: 'beta x*:800&800~^:0<:$2|~:$0|inf<$3 0<beta head:x head:*$5-$1 x$0-:*beta$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:1$0$1$7 760~<0 8636168555094445e-93?1?:*+:$11+*$0$0*:/1$3 1$12+*$2*+$0/?$11$2 1?*',
    shortDerivative: 'beta x*:800&800~^:0<$1|~exp:1?1$0+:/$2$1$0$0*/*+',
    second: 'x x le:beta x*:800&:800~:^:0<$3|~:$0|inf<$4 0<:beta head:x head:*$7-$1 x$0-:*beta$2-:$2*++$0$1*+:~$0?~0?$6 600~<:256 0?explift:$7 beta~$12 0>beta beta|??~*:1$1$2$9 760~<0 8636168555094445e-93?1?:*+:$12+:*$4$3$2*$15$14<0$15$14>$16 800<beta$16 800>0 beta 0&??:$0 0^??:+*+$3$3*:/$7$3*$6$4*$4$6*+:*$1$1*:/$7*-$8 1$18+:*$10$4*+$3/1$10$0*$8*+$2*$1/-?x?$23$8 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swish };
