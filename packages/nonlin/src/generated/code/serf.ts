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
    derivative: 'x 0<:$0 x|~:0$0 600~<:256 0?explift:log1p:x 800&800~^:$1$3$4 760~<0 8636168555094445e-93?1?:*:+?:$0*:~$9$3$3*:1?:*:.12078223763524522~:-:$0|inf<$2$0$0$2-:--$2$0+-$7$15$9 1?:*:head:$0*$9$7*-$0$1$0-:*$0$1*++$0$0*+~+0?$5 600~<:256 0?explift:$18$18$18 1$18$15*:+/:*$17*-*$18 x 40~<1$16$1/?:$0 2$20$20**:1 3/$0 1 15/$0 1 105/$0 1 945/$0 1 10395/$0 1 135135/$0 1 2027025/$0 1 34459425/$0 1 654729075/$0 1 13749310575/$0 1 316234143225/$0 1 7905853580625/$0 1 213458046676875/$0 1 6190283353629375/$0 191898783962510620/$15*+*$15*+*$15*+*$15*+*$15*+*$15*+*$15*+*$15*+*$15*+*$15*+*$15*+*$15*+*$15*+*$15*+**$15*+:+$23$0*$20*+*$18 erf$10*$21$5$5$3*$20*-*$6$12 760~<0 8636168555094445e-93?1?:*+?$27$0$21*1?*',
    shortDerivative: 'x 800&800~^:0^x|~exp:log1p+:erf$2 1.1283791670955126*$0$0*~exp x 0<$1 1?1$1+/**+',
    second: 'x 0<:x|~:0$0 600~<:256 0?explift:log1p:$0*:~$3$4 760~<0 8636168555094445e-93?1?:$0*:*:.12078223763524522~:-:$0|inf<$2$0$0$2-:--$2$0+-$7$5*:head:$0*$8$6*-$0$1$0-:*$0$1*++$0$0*+~+0?$4 600~<:256 0?explift$12 1$12$9*+:$0*/2 x 800&800~^:+2$14*1$0$13*$11*-*$11*+**$0$0*:~:$10-:$0|inf<$1$0$0$1-:--$12$0+-$4 head:$0*$4-$0$5$0-:*$0$1*++$0$0*+~+0?$3 600~<:256 0?explift$20 2$7*$12+:*:~:$21*$0|$21*inf<$14$2 head:*$2$22*-$15$3$0-:*$15$1*++$15$0*+~0?expsum*2$12$26$13/$23*2$12$17+*$13/-*+$13/*?$29$14$19 760~<0 8636168555094445e-93?1?$23*$5$9 760~<0 8636168555094445e-93?1??*',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram, erf: erfProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram, erf: shortErfProgram },
  },
};
export { code as serf };
