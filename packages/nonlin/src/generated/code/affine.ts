// Written by `npm run generate` from functions/affine.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { affine as form } from '../forms/affine.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'alpha x*beta+',
    derivative: 'alpha',
    second: 'x x le 0 x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as affine };
