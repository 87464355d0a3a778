// Written by `npm run generate` from functions/threshold.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { threshold as form } from '../forms/threshold.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x threshold>x x threshold le value x??',
    derivative: 'x threshold>1 x threshold le 0 x??',
    second: 'x x le x threshold>0 x threshold le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as threshold };
