// Written by `npm run generate` from functions/gumbelSoftmax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { gumbelSoftmax as form } from '../forms/gumbelSoftmax.ts';
import { hardmax } from './hardmax.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';

const code: RowCode = {
  ...form,
  noisy: { hard: hardmax },
  programs: {
    value: 'x x rowmax sub tau div exp : $0 rowsum div',
    shortValue: 'x x rowmax sub tau div exp : 1 $0 rowsum div mul',
    vjp: 'x x rowmax : sub tau div exp : $1 rowsum div : g x $0 lt : 0 g select rowsum $3 0 1 select rowsum div sub : $2 $4 mul rowsum sub mul tau div',
    shortVjp: 'x x rowmax : sub tau div exp : 1 $1 rowsum div mul : g x $0 lt : 0 g select rowsum 1 $3 0 1 select rowsum div mul sub : $2 $4 mul rowsum sub mul tau div',
  },
  recipes: {
    float64: { exp: expProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as gumbelSoftmax };
