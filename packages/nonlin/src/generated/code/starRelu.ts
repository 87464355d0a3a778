// Written by `npm run generate` from functions/starRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { starRelu as form } from '../forms/starRelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: '@scale 0 x max : mul $0 mul bias add',
    shortValue: '@scale 0 x max : $0 mul mul bias add',
    derivative: '2 @scale mul 0 x max mul',
    second: 'x x le 2 @scale mul 0 x lt 1 0 x gt 0 0 1 max select select mul x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as starRelu };
