// Written by `npm run generate` from functions/hardswish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardswish as form } from '../forms/hardswish.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 3 neg : gt x x 3 add 6 min 6 div mul x $0 le 0 x select select',
    derivative: 'x 3 neg : gt x 3 lt 2 x mul 3 add 6 div 1 select x $0 le 0 x select select',
    second: 'x x le x 3 neg : gt x 3 lt 2 6 div 0 select x $0 le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardswish };
