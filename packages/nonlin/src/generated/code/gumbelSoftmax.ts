// Written by `npm run generate` from functions/gumbelSoftmax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { gumbelSoftmax as form } from '../forms/gumbelSoftmax.ts';
import { hardmax } from './hardmax.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';

const code: RowCode = {
  ...form,
  noisy: { hard: hardmax },
  programs: {
    value: 'x x rowmax-tau/exp:$0 rowsum/',
    shortValue: 'x x rowmax-tau/exp:1$0 rowsum/*',
    vjp: 'x x rowmax:-tau/exp:$0 rowsum/:g x$2<:0 g?rowsum$0 0 1?rowsum/-:$2$0*rowsum-*tau/',
    shortVjp: 'x x rowmax:-tau/exp:1$0 rowsum/*:g x$2<:0 g?rowsum 1$0 0 1?rowsum/*-:$2$0*rowsum-*tau/',
  },
  recipes: {
    float64: { exp: expProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as gumbelSoftmax };
