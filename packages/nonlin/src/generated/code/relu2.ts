// Written by `npm run generate` from functions/relu2.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { relu2 as form } from '../forms/relu2.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: '0 x max : $0 mul',
    derivative: '2 0 x max mul',
    second: 'x x le 2 0 x lt 1 0 x gt 0 0 1 max select select mul x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as relu2 };
