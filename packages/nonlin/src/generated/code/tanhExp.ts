// Written by `npm run generate` from functions/tanhExp.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { tanhExp as form } from '../forms/tanhExp.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800~^x 10&:0$0 600~<:256 0?explift tanh*$0$1 760~<0 8636168555094445e-93?1?*',
    derivative: 'x 10&800~^:0$0 600~<:256 0?explift:tanh$2$0*4 2~:$1*:$3$4 760~<0 8636168555094445e-93?1?:*:$2|$1*inf<$3 head:$5$2*:head:*$3-$2$1$0-:*$7$3-:$2*++$0$1*+0?expsum:*1$0+:$0*/*+$8*',
    second: 'x x le:4 2 x 10&:800~:^:0$0 600~<:256 0?explift:|*~$1$2 760~<0 8636168555094445e-93?1?:*exp:*1$0+:$0*/$3$7$6<0$7$6>x 10<1 x 10>0 1 0&??:$0 0^??:*:*$1$6*$8$0*+4 2~:$7*:$7*:$1|$8*inf<$2 head:$10$9*:head:*$3-$2$1$0-:*$6$3-:$2*++$0$1*+0?expsum:*:1$1+:$0*:/*$20$18*4$3$11$12**:*$1/$3$0$2*$2$0*+*$1$1*/-*$18*++x?$24$18 1?*',
  },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanhExp };
