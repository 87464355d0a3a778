// Written by `npm run generate` from functions/serf.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { serf as form } from '../forms/serf.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';
import { erfProgram, shortErfProgram } from '../../numerics/printed/recipes/erf.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800~^x 0<:x|~:0$0 600~<:256 0?explift log1p:x$0$1$2 760~<0 8636168555094445e-93?1?:*+?erf*$4$0 1?*',
    shortValue: 'x 800~^x 0^x|~exp log1p+erf*',
    derivative: 'x 0<:x|~:0$0 600~<:256 0?explift:log1p:x 800&800~^:$1$3$4 760~<0 8636168555094445e-93?1?:*+?:erf$2 1.1283791670955126*$0$0*:~:$9$3$3*1?:*$1|$0*inf<$3$10$4 1?:*:head:$0*$5$3*-$0$1$0-:*$0$1*++$0$0*+~0?expsum$14$11 1?1$11$8*+/**+$3*',
    shortDerivative: 'x 800&800~^:0^x|~exp:log1p+:erf$2 1.1283791670955126*$0$0*~exp x 0<$1 1?1$1+/**+',
    second: 'x x le:2 3.141592653589793 sqrt/x 0<:x|~:0$0 600~<:256 0?explift:log1p:x 800&:800~:^:$3$5$6 760~<0 8636168555094445e-93?1?:*+?:$0*:~:$11$3$3*1?:*$1|$0*inf<$3$12$4 1?:*:head:$0*$5$3*-$0$1$0-:*$0$1*++$0$0*+~0?expsum:*$17$14$17 1~x 0>1 1|??~*:1$15$10*+:/:$15$14<0$15$14>x 800<1 x 800>0 1 0&??:$0 0^??:$2$14*+?:*$1 1.1283791670955126*$6$23$20 1?:$5/:**$18 1.1283791670955126*$8$2$16*$16$2*+~*$0*$13*$8$25$7 0?$6/$1$7*$6$6*/$17*-*+*++x?$26$12 1?*',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram, erf: erfProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram, erf: shortErfProgram },
  },
};
export { code as serf };
