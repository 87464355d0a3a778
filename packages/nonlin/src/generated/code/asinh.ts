// Written by `npm run generate` from functions/asinh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { asinh as form } from '../forms/asinh.ts';
import { serve } from '../../kernels/tables/run.ts';
import { logProgram, shortLogProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0<x|:1e8<$0$0$0*:1 1$0+sqrt+/+log1p$1 log .6931471805599453+?:~x 0>$0 x??',
    derivative: 'x|:1e150<1 x x*1+sqrt/1$0/?',
    second: 'x x le x|:1e150<1 x x*1+sqrt:/2 x*2$0*/*$0/~1$1/x 0<1~x 0>1 1|??*$1/~?x?',
  },
  recipes: {
    float64: { log: logProgram, log1p: log1pProgram },
    float32: { log: shortLogProgram, log1p: shortLog1pProgram },
  },
};
export { code as asinh };
