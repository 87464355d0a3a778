// Written by `npm run generate` from functions/hardtanh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardtanh as form } from '../forms/hardtanh.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x minVal max maxVal min',
    derivative: 'x minVal gt x maxVal lt 1 0 select x minVal le 0 x select select',
    second: 'x x le x minVal gt x maxVal lt 0 0 select x minVal le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardtanh };
