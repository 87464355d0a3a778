// Written by `npm run generate` from functions/sparsePlus.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { sparsePlus as form } from '../forms/sparsePlus.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 1~le 0 x 1 ge x x 1+:$0*4/??',
    derivative: 'x 1~le 0 x 1 ge 1 x 1+2/??',
    second: 'x x le x 1~le 0 x 1 ge 0 1 2/??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as sparsePlus };
