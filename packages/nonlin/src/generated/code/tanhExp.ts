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
    second: 'x 10&800~^:0$0 600~<:256 0?explift:4 2~:$1*:$3$4 760~<0 8636168555094445e-93?1?:*:$2|$1*inf<$3 head:$5$2*:head:*$3-$2$1$0-:*$7$3-:$2*++$0$1*+0?expsum:*1$0+:$0*/2$13+2$13*$11*$11 tanh*$8$8**-**$8*',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanhExp };
