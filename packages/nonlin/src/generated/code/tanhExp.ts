// Written by `npm run generate` from functions/tanhExp.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { tanhExp as form } from '../forms/tanhExp.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800~^x 10&:0$0 600~<:256 0?explift tanh*$0$1 760~<0 8636168555094445e-93?1?*',
    derivative: 'x 10&800~^:.5~<:$1 0$1 600~<:256 0?explift:4 2~:$1*:$3$5 760~<0 8636168555094445e-93?1?:*:$2|$1*inf<$3 head:$5$2*:head:*$3-$2$1$0-:*$7$3-:$2*++$0$1*+0?expsum:*1$0+:$0*/*:1$15+4$12$12**:1 6/$0 1 120/$0 1 5040/$0 1 362880/$0 1 39916800/$0 1 6227020800/$0 1 1307674368e3/$0 1 355687428096e3/$0 1 121645100408832e3/$0 1 5109094217170944e4/*$10$10*:*+*$0*+*$0*+*$0*+*$0*+*$0*+*$0*+*$0*+*$0*+*$0*+*1$4-$3/$17$2*$11*+?$16$11 1?*',
    shortDerivative: 'x 10&800~^:exp:tanh$1$0*4 2~$0*exp:*1$0+:$0*/*+',
    second: 'x x le:x 10&:800~:^:.5~<$0 0$0 600~<:256 0?explift:$4$3<0$4$3>x 10<1 x 10>0 1 0&??:$0 0^??:*:4 2~:$4*:$6$7 760~<0 8636168555094445e-93?1?:*:$2|$1*inf<$3 head:$8$2*:head:*$3-$2$1$0-:*$7$3-:$2*++$0$1*+0?expsum:*:1$1+:$0*:/:*$17 4$4$13$14**:*$2/$4$0$3*$3$0*+*$2$2*/-*$12*+:1$21+4$19$19**:1 6/$0 1 120/$0 1 5040/$0 1 362880/$0 1 39916800/$0 1 6227020800/$0 1 1307674368e3/$0 1 355687428096e3/$0 1 121645100408832e3/$0 1 5109094217170944e4/:*$15$15*:*+:*$1*+:*$2*+:*$3*+:*$4*+:*$5*+:*$6*+:*$7*+:*$8*+:*$9*+*$31$14*:$30 4 2$32*$29**:$2*$11*$13$11*:$1$4*$14$1$5*$12*$0$1$6*$14$1$7*$12*$0$1$8*$14$1$9*$12*$0$1$10*$14$1$11*$12*$0$1$13*$12**+*+$12**+*+$12**+*+$12**+*+$12**++*+$16~$19/1$21-$16*$18/-$32$2*$36$15*++?x?$39$28 1?*',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanhExp };
