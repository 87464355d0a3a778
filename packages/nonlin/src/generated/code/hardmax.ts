// Written by `npm run generate` from functions/hardmax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { hardmax as form } from '../forms/hardmax.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x rowargmax onehot',
    vjp: '0 g*',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardmax };
