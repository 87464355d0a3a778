// Written by `npm run generate` from functions/prelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { prelu as form } from '../forms/prelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0>x weight x*?',
    derivative: 'x 0>1 x 0 le weight x??',
    second: 'x x le x 0>0 x 0 le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as prelu };
