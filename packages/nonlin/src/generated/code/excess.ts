// Written by `npm run generate` from functions/logits.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { excess as form } from '../forms/excess.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x x rowmax:<:x$1-:$0|inf<x$0$0 x-:--$3$0+-0?expsum$1?rowsum$2 0 1?rowsum 1-+log1p',
  },
  recipes: {
    float64: { expsum: expsumProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as excess };
