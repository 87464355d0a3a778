// Written by `npm run generate` from functions/clamp.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { clamp as form } from '../forms/clamp.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x@min^@max&',
    derivative: 'x@min ge x@max le 1 0?x@min<0 x??',
    second: 'x x le x@min ge x@max le 0 0?x@min<0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as clamp };
