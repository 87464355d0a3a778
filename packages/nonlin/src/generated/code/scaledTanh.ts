// Written by `npm run generate` from functions/scaledTanh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { scaledTanh as form } from '../forms/scaledTanh.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'alpha beta x*tanh*',
    derivative: 'alpha beta*4 2 beta x*:|*~:$0|inf<2$1 0<beta head:x head:*$3-$1 x$0-:*beta$2-:$2*++$0$1*+:~$0?*~0?$5 600~<:256 0?explift:*1$0$1$7 760~<0 8636168555094445e-93?1?:*+:$0*/*$1*',
    second: 'alpha beta*beta*2~beta x*:tanh*4 2$0|*~:$0|inf<2$1 0<beta head:x head:*$3-$1 x$0-:*beta$2-:$2*++$0$1*+:~$0?*~0?$5 600~<:256 0?explift:*1$0$1$7 760~<0 8636168555094445e-93?1?:*+:$0*/**$1*',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as scaledTanh };
