// Written by `npm run generate` from functions/tanh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { tanh as form } from '../forms/tanh.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x tanh',
    derivative: 'x|:.5<:1$0 1 2~:$2*:$0|inf<$1 head:$4 head:*$2-$1$5$0-:*$4$2-:$2*++$0$1*+0?$4 600~<:256 0?explift:$1$6 760~<0 8636168555094445e-93?1?:*-2$1*$1$1*$0*+:?1$10$2$0?$1*+/:$0*$11 1$2$2*?*-4$3$3$0*$11 1$2?:*-*?$0*',
    shortDerivative: '4 2~x|*exp:*1$0+:$0*/',
    second: '2~:x tanh*4$0 x|:*:$0|inf<$2 head:$2 head:*$2-$1$3$0-:*$5$2-:$2*++$0$1*+0?$4 600~<:256 0?explift:*1$0$1$6 760~<0 8636168555094445e-93?1?:*+:$0*/*$1*',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanh };
