// Written by `npm run generate` from functions/thresholdedRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { thresholdedRelu as form } from '../forms/thresholdedRelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x alpha gt x x alpha le 0 x select select',
    derivative: 'x alpha gt 1 x alpha le 0 x select select',
    second: 'x x le x alpha gt 0 x alpha le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as thresholdedRelu };
