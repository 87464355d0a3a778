// Written by `npm run generate` from functions/logMeanExp.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { logMeanExp as form } from '../forms/logMeanExp.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { logProgram, shortLogProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x rowmax:|inf<$0 x$0-:expm1 rowsum x x<0 1?rowsum:/:.5~<$2$2|inf<x$2$2 x-:--$4$0+-0?expsum rowsum$2/log$1 log1p?+$4?',
    shortValue: 'x rowmax:|inf<$0 x$0-:expm1 rowsum 1 x x<0 1?rowsum/:*:.5~<$2 exp rowsum$1*log$0 log1p?+$3?',
    vjp: 'x x rowmax:-:$0|inf<x$0$0 x-:--$2$0+-0?expsum:$0 rowsum/g*',
    shortVjp: 'x x rowmax-exp:1$0 rowsum/*g*',
    jvp: 'x x rowmax:-:$0|inf<x$0$0 x-:--$2$0+-0?expsum:$0 rowsum/v*rowsum',
    shortJvp: 'x x rowmax-exp:1$0 rowsum/*v*rowsum',
  },
  recipes: {
    float64: { expsum: expsumProgram, expm1: expm1Program, log: logProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log: shortLogProgram, log1p: shortLog1pProgram },
  },
};
export { code as logMeanExp };
