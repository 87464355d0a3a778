// Written by `npm run generate` from functions/threshold.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { threshold as form } from '../forms/threshold.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x threshold gt x x threshold le value x select select',
    derivative: 'x threshold gt 1 x threshold le 0 x select select',
    second: 'x x le x threshold gt 0 x threshold le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as threshold };
