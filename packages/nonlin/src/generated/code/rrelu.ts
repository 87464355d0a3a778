// Written by `npm run generate` from functions/rrelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { rrelu as form } from '../forms/rrelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 gt x lower upper lower sub draw mul add x mul select',
    derivative: 'x 0 gt 1 x 0 le lower upper lower sub draw mul add x select select',
    second: 'x x le x 0 gt 0 x 0 le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as rrelu };
