// Written by `npm run generate` from functions/prelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { prelu as form } from '../forms/prelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 gt x weight x mul select',
    derivative: 'x 0 gt 1 x 0 le weight x select select',
    second: 'x x le x 0 gt 0 x 0 le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as prelu };
