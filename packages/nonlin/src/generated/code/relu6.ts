// Written by `npm run generate` from functions/relu6.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { relu6 as form } from '../forms/relu6.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: '0 x max 6 min',
    derivative: 'x 0 gt x 6 lt 1 0 select x 0 le 0 x select select',
    second: 'x x le x 0 gt x 6 lt 0 0 select x 0 le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as relu6 };
