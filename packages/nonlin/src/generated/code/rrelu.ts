// Written by `npm run generate` from functions/rrelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { rrelu as form } from '../forms/rrelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0>x lower upper lower-draw*+x*?',
    derivative: 'x 0>1 x 0 le lower upper lower-draw*+x??',
    second: 'x x le x 0>0 x 0 le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as rrelu };
