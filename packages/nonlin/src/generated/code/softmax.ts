// Written by `npm run generate` from functions/softmax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { softmax as form } from '../forms/softmax.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x x rowmax:-:$0|inf<x$0$0 x-:--$2$0+-0?expsum:$0 rowsum/',
    shortValue: 'x x rowmax-exp:1$0 rowsum/*',
    vjp: 'x x rowmax:-:$0|inf<x$0$0 x-:--$2$0+-0?expsum:$0 rowsum/:g x$4<:0 g?rowsum$0 0 1?rowsum/-:$2$0*rowsum-*',
    shortVjp: 'x x rowmax:-exp:1$0 rowsum/*:g x$2<:0 g?rowsum 1$0 0 1?rowsum/*-:$2$0*rowsum-*',
  },
  recipes: {
    float64: { expsum: expsumProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as softmax };
