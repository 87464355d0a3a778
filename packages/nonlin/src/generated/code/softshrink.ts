// Written by `npm run generate` from functions/softshrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softshrink as form } from '../forms/softshrink.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x lambda gt x lambda sub x lambda neg lt x lambda add x abs lambda le 0 x select select select',
    derivative: 'x abs : lambda gt 1 $0 lambda le 0 x select select',
    second: 'x x le x abs : lambda gt 0 $0 lambda le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as softshrink };
