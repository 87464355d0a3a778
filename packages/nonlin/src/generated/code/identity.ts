// Written by `npm run generate` from functions/identity.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { identity as form } from '../forms/identity.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x',
    derivative: '1',
    second: 'x x le 0 x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as identity };
