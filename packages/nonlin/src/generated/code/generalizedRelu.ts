// Written by `npm run generate` from functions/generalizedRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { generalizedRelu as form } from '../forms/generalizedRelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x maxValue ge maxValue x threshold gt x negativeSlope abs 0 gt negativeSlope x threshold sub mul 0 x 1 neg max mul select select select',
    derivative: 'x maxValue ge maxValue inf lt 0 1 select x threshold gt 1 x threshold le negativeSlope x select select select',
    second: 'x x le x maxValue ge maxValue inf lt 0 0 select x threshold gt 0 x threshold le 0 1 select select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as generalizedRelu };
