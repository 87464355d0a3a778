// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { crossEntropy as form } from '../forms/crossEntropy.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: '0 x x rowmax:-:x$1<:$1$1|inf<x$1$1 x-:--$3$0+-0?expsum$2?rowsum$1 0 1?rowsum 1-+log1p--',
    vjp: 'x x rowmax:<:x$1-:$0|inf<x$0$0 x-:--$3$0+-0?expsum:1?:share g*spread+:rowsum$0-*$0$5 1$5$2$4?rowsum$5 0 1?rowsum 1-+:+:$3-$1?*-$0 divisor*/',
  },
  recipes: {
    float64: { expsum: expsumProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as crossEntropy };
