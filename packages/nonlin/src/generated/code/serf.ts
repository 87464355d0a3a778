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
    derivative: 'x 0<:$0 x|~:0$0 600~<:256 0?explift:log1p:x 800&800~^:$1$3$4 760~<0 8636168555094445e-93?1?:*+?:$0*:~$8$2$2*1?:*:.12078223763524522~:-:$0|inf<$2$0$0$2-:--$2$0+-$6$13$7 1?:*:head:$0*$8$7*-$0$1$0-:*$0$1*++$0$0*+~+0?$5 600~<:256 0?explift:$16$16$16 1$16$13*+/:*$14*-*$15 x 40~<1$13 erf$6*:$2$18*$3$9 760~<0 8636168555094445e-93?1?:$16*:*/?:+$21$0*$18*+*$3$19$5$5$4*$18*-*$2*+?$24$1 1?*',
    shortDerivative: 'x 800&800~^:0^x|~exp:log1p+:erf$2 1.1283791670955126*$0$0*~exp x 0<$1 1?1$1+/**+',
    second: 'x x le x 0<:$0 x|~:0$0 600~<:256 0?explift:log1p:x 800&:800~:^:$3$5$6 760~<0 8636168555094445e-93?1?:*+?:$0*:~:$11$3$3*1?:*:.12078223763524522~:-:$0|inf<$2$0$0$2-:--$2$0+-$7$16$8 1?:*:head:$0*$9$7*-$0$1$0-:*$0$1*++$0$0*+~:+0?$6 600~<:256 0?explift:$23$20$23 1~x 0>1 1|??~*:1$21$16*:+:/:$22$21<0$22$21>x 800<1 x 800>0 1 0&??:$0 0^??:$2$21*+?:$21*$21$0*+~*$30$8$15 760~<0 8636168555094445e-93?1?:$23*:$24*$1?*:$30$30$30$7/:*$26*-:$27**$12$11$11$1*$32$8$32$11*$9$9*/$27*-:*+$28*-*$4*+$29 x 40~<:1$28 erf:$21*$15$35*$6*:/?:+$37$0*$32*+*$17$5*$11$3 0 2 3.141592653589793 sqrt/$27$29|$28*inf<$19 0?expsum*$10*$23*:$2/$3$8$16*$18$17*$9*+*$2$2*/$24*-?:+$18$2*$39$0*+$34*+*$10*+$1$13$19$19$8*$34*-*$11*$35$9$9$8$34**$19$6*$10*+-*++?x?',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram, erf: erfProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram, erf: shortErfProgram },
  },
};
export { code as serf };
