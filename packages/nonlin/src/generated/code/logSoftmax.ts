// Written by `npm run generate` from functions/logSoftmax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { logSoftmax as form } from '../forms/logSoftmax.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x x rowmax:-:x$1<:$1$1|inf<x$1$1 x-:--$3$0+-0?expsum$2?rowsum$1 0 1?rowsum 1-+log1p-',
    vjp: 'g x x rowmax:<:1 x$1-:$0|inf<x$0$0 x-:--$3$0+-0?expsum:$0 rowsum/:-$4$1$3?rowsum$4 0 1?rowsum 1-+:1$0+/?*$1 g rowsum g-*-',
    shortVjp: 'g x x rowmax:<:1 x$1-:exp:1$0 rowsum/*:-$3$1$2?rowsum$3 0 1?rowsum 1-+:1$0+/?*$1 g rowsum g-*-',
    jvp: 'v x x rowmax:<:0 v?rowsum$0 0 1?rowsum/-:x$2-:$0|inf<x$0$0 x-:--$4$0+-0?expsum:$0 rowsum/$3*rowsum-',
    shortJvp: 'v x x rowmax:<:0 v?rowsum 1$0 0 1?rowsum/*-:x$2-exp:1$0 rowsum/*$1*rowsum-',
  },
  recipes: {
    float64: { expsum: expsumProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logSoftmax };
