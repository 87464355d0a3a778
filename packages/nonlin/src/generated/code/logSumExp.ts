// Written by `npm run generate` from functions/logSumExp.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { logSumExp as form } from '../forms/logSumExp.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x rowmax:|inf<$0 x$0<:x$1-:$0|inf<x$0$0 x-:--$3$0+-0?expsum 0?rowsum$2 0 1?rowsum 1-+log1p+$3?',
    vjp: 'x x rowmax:-:$0|inf<x$0$0 x-:--$2$0+-0?expsum:$0 rowsum/g*',
    shortVjp: 'x x rowmax-exp:1$0 rowsum/*g*',
    jvp: 'x x rowmax:-:$0|inf<x$0$0 x-:--$2$0+-0?expsum:$0 rowsum/v*rowsum',
    shortJvp: 'x x rowmax-exp:1$0 rowsum/*v*rowsum',
  },
  recipes: {
    float64: { expsum: expsumProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logSumExp };
