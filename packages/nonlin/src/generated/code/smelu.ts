// Written by `npm run generate` from functions/smelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { smelu as form } from '../forms/smelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x beta neg le 0 x beta ge x x beta add : $0 mul 4 beta mul div select select',
    derivative: 'x beta neg le 0 x beta ge 1 x beta add 2 beta mul div select select',
    second: 'x x le x beta neg le 0 x beta ge 0 1 2 beta mul div select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as smelu };
