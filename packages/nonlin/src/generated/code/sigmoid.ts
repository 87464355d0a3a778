// Written by `npm run generate` from functions/sigmoid.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { sigmoid as form } from '../forms/sigmoid.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x|:1<:.5 .5 x 0<:$1 1$2~exp:-$0?1$0+/:~$0?*+$2$1 1?:$0$1*-?',
    shortValue: '1 1 x~exp+/',
    derivative: 'x|:1<:1$0 1$1~exp:-2$0*$0$0*+:?1$2$1$0?+/:$0*-4/$2$2$0*-?',
    shortDerivative: 'x|~exp:1$0+:$0*/',
    second: 'x 2/tanh~x|~exp:1$0+:$0*/*',
  },
  recipes: {
    float64: { exp: expProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as sigmoid };
