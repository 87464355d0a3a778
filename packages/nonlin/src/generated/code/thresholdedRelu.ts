// Written by `npm run generate` from functions/thresholdedRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { thresholdedRelu as form } from '../forms/thresholdedRelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x alpha>x x alpha le 0 x??',
    derivative: 'x alpha>1 x alpha le 0 x??',
    second: 'x x le x alpha>0 x alpha le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as thresholdedRelu };
