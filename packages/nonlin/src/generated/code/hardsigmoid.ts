// Written by `npm run generate` from functions/hardsigmoid.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardsigmoid as form } from '../forms/hardsigmoid.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'alpha x mul beta add 0 max 1 min',
    derivative: 'alpha x mul beta add : 0 gt $0 1 lt alpha 0 select $0 0 le 0 $0 select select',
    second: 'x x le alpha x mul beta add : 0 gt $0 1 lt 0 0 select $0 0 le 0 alpha select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardsigmoid };
