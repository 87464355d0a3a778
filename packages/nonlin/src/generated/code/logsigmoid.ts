// Written by `npm run generate` from functions/logsigmoid.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { logsigmoid as form } from '../forms/logsigmoid.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0&x|~exp log1p-',
    derivative: 'x 0<1 x|~exp:?1$0+/',
    second: 'x x le x 0<:0 x|~exp:$1 1~x 0>1 1|??~*:?1$1+:/$3 1$2?$0/$1*$0/-x?',
  },
  recipes: {
    float64: { exp: expProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logsigmoid };
