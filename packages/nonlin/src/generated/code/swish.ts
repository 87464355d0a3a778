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
    derivative: 'beta x*:800&800~^:0<:$2|~:$0|inf<$3 0<beta head:x head:*$5-$1 x$0-:*beta$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:1$9+:$1$2$8 760~<0 8636168555094445e-93?1?:*+*1$2$1*$0*+?1 2$2*$2$2*$0*+$0*+/$10$0 1?*',
    shortDerivative: 'beta x*:800&800~^:0<$1|~exp:1?1$0+:/$2$1$0$0*/*+',
    second: 'x x le:beta x*:800&:800~:^:0<:$4|~:$0|inf<$5 0<:beta head:x head:*$8-$1 x$0-:*beta$2-:$2*++$0$1*+:~$0?~0?$6 600~<:256 0?explift:$7 beta~$13 0>beta beta|??~*:1$11+:$2$3$10 760~<0 8636168555094445e-93?1?:*+:*$4$16$15<0$16$15>$17 800<beta$17 800>0 beta 0&??:$0 0^??:$5$3*+*+$5$4*$6$0*+?1 2$6*:$7$7*$4*+$4*+:/$17$8$4*1$8$6*$5*+?$0/2$7*$1$7*$5*+*$0/$17$5 1?*-x?$22$5 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swish };
