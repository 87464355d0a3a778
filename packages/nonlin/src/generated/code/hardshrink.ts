// Written by `npm run generate` from functions/hardshrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardshrink as form } from '../forms/hardshrink.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x|lambda le 0 x?',
    derivative: 'x|:lambda>1$0 lambda le 0 x??',
    second: 'x x le x|:lambda>0$0 lambda le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardshrink };
