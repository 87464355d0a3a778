// Written by `npm run generate` from functions/sparseSigmoid.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { sparseSigmoid as form } from '../forms/sparseSigmoid.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 1 neg le 0 x 1 ge 1 x 1 add 2 div select select',
    derivative: 'x 1 neg : gt x 1 lt 0.5 0 select x $0 le 0 x select select',
    second: 'x x le x 1 neg : gt x 1 lt 0 0 select x $0 le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as sparseSigmoid };
