// Written by `npm run generate` from functions/leakyRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { leakyRelu as form } from '../forms/leakyRelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0>x negativeSlope x*?',
    derivative: 'x 0>1 x 0 le negativeSlope x??',
    second: 'x x le x 0>0 x 0 le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as leakyRelu };
