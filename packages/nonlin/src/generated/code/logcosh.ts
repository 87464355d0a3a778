// Written by `npm run generate` from functions/logcosh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { logcosh as form } from '../forms/logcosh.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x|:1<.5$0 1&:$0*:*$0$0 1 24/$0 1 720/$0 1 40320/$0 1 3628800/$0 1 479001600/$0 1 87178291200/$0 1 20922789888e3/$0 1 6402373705728e3/$0 1 243290200817664e4/*+*+*+*+*+*+*+*+**+log1p$2 .6931471805599453-2~:$3*:$0|inf<$1 head:$5 head:*$2-$1$6$0-:*$4$2-:$2*++$0$1*+0?expsum log1p+?',
    shortValue: 'x|:1<$0 1&expm1:$0*2 2$0*+/log1p$1 .6931471805599453-2~$1*exp log1p+?',
    derivative: 'x tanh',
    second: 'x x le 4 2 x|*~exp:*1$0+:$0*/x?',
  },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, log1p: log1pProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log1p: shortLog1pProgram, tanh: shortTanhProgram },
  },
};
export { code as logcosh };
