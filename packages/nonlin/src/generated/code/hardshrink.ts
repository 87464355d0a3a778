// Written by `npm run generate` from functions/hardshrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardshrink as form } from '../forms/hardshrink.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x abs lambda le 0 x select',
    derivative: 'x abs : lambda gt 1 $0 lambda le 0 x select select',
    second: 'x x le x abs : lambda gt 0 $0 lambda le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardshrink };
