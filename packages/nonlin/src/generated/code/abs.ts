// Written by `npm run generate` from functions/abs.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { abs as form } from '../forms/abs.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x abs',
    derivative: 'x 0 lt 1 neg x 0 gt 1 x 0 le 0 x select select select',
    second: 'x x le x 0 lt 0 x 0 gt 0 x 0 le 0 1 select select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as abs };
