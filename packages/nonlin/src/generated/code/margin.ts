// Written by `npm run generate` from functions/logits.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { margin as form } from '../forms/margin.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x x rowmax:<:0 1?rowsum:1>0$1 x inf~?rowmax$2-expm1~?$0$1 x$2-:$0|inf<x$0$0 x-:--$4$0+-0?expsum$1?rowsum+/',
  },
  recipes: {
    float64: { expsum: expsumProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as margin };
