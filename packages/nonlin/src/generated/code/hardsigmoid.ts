// Written by `npm run generate` from functions/hardsigmoid.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardsigmoid as form } from '../forms/hardsigmoid.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'alpha x*beta+0^1&',
    derivative: 'alpha x*beta+:0>$0 1<alpha 0?$0 0 le 0$0??',
    second: 'x x le alpha x*beta+:0>$0 1<0 0?$0 0 le 0 alpha??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardsigmoid };
