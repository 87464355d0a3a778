// Written by `npm run generate` from functions/starRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { starRelu as form } from '../forms/starRelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: '@scale 0 x^:*$0*bias+',
    shortValue: '@scale 0 x^:$0**bias+',
    derivative: '2@scale*0 x^*',
    second: 'x x le 2@scale*0 x<1 0 x>0 0 1^??*x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as starRelu };
