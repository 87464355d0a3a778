// Written by `npm run generate` from functions/maxout.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { maxout as form } from '../forms/maxout.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x rowmax',
    vjp: 'x rowargmax onehot g*',
    jvp: 'x rowargmax onehot v*rowsum',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as maxout };
