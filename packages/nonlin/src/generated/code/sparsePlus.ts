// Written by `npm run generate` from functions/sparsePlus.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { sparsePlus as form } from '../forms/sparsePlus.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 1 neg le 0 x 1 ge x x 1 add : $0 mul 4 div select select',
    derivative: 'x 1 neg le 0 x 1 ge 1 x 1 add 2 div select select',
    second: 'x x le x 1 neg le 0 x 1 ge 0 1 2 div select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as sparsePlus };
