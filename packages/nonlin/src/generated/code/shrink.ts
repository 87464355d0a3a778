// Written by `npm run generate` from functions/shrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { shrink as form } from '../forms/shrink.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x lambda neg lt x bias add x lambda gt x bias sub x abs lambda le 0 x select select select',
    derivative: 'x abs : lambda gt 1 $0 lambda le 0 x select select',
    second: 'x x le x abs : lambda gt 0 $0 lambda le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as shrink };
