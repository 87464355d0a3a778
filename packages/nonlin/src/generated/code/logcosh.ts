// Written by `npm run generate` from functions/logcosh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { logcosh as form } from '../forms/logcosh.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x|:1<$0 1&expm1:$0*2 2$0*+/log1p$1 .6931471805599453-2~:$2*:$0|inf<$1 head:$4 head:*$2-$1$5$0-:*$4$2-:$2*++$0$1*+0?expsum log1p+?',
    derivative: 'x tanh',
    second: 'x x le 4 2 x|*~exp:*1$0+:$0*/x?',
  },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, expm1: expm1Program, log1p: log1pProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log1p: shortLog1pProgram, tanh: shortTanhProgram },
  },
};
export { code as logcosh };
