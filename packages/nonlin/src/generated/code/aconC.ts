// Written by `npm run generate` from functions/aconC.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { aconC as form } from '../forms/aconC.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'beta p1 p2-:*x*800&800~:^:$1 le:0$3 x*$1 0<:$2|~:0$0 600~<:256 0?explift:1?1$0$1$2 760~<0 8636168555094445e-93?1?:*+/*?$5 1$4$0 1??*p2|0>p2 x*0 x 1&1~^*?+',
    derivative: 'p1 p2-:beta$0*x*800&800~^:0<:$1|~:0$0 600~<:256 0?explift:1$0$1$2 760~<0 8636168555094445e-93?1?:*+:$6+*$0$0*:/1$3 1$7+*$2*+$0/?*$6$2 1?*p2+',
    shortDerivative: 'p1 p2-:beta$0*x*800&800~^:0<$0|~exp:1?1$0+:/$2$1$0$0*/*+*p2+',
    second: 'x x le:p1 p2-:beta$0*:x*:800&:800~:^:0<:$1|~:0$0 600~<:256 0?explift:$3$6$5<0$6$5>$7 800<$8$7 800>0$8 0&??:$0 0^??:~$6 0>$0$0|??~*:1$3$4$5 760~<0 8636168555094445e-93?1?:*+:$9+:*$6$3$2*$4+*+$1$1*:/$7$1*$0/$4$2*$2$4*+:*$1/$4*-$5 1$12+:*$9$7*+$2/1$9$0*$5*+$2/$1*$2/-?*x?$19$5 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as aconC };
