// Written by `npm run generate` from functions/clamp.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { clamp as form } from '../forms/clamp.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x @min max @max min',
    derivative: 'x @min ge x @max le 1 0 select x @min lt 0 x select select',
    second: 'x x le x @min ge x @max le 0 0 select x @min lt 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as clamp };
