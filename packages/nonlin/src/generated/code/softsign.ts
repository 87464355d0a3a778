// Written by `npm run generate` from functions/softsign.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softsign as form } from '../forms/softsign.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x abs : 1e+300 lt x 1 $0 add div x 0 gt 1 x 0 lt 1 neg x select select select',
    derivative: '1 1 x abs add : div $0 div',
    shortDerivative: '1 1 x abs add : $0 mul div',
    second: 'x x le x 0 lt 1 neg x 0 gt 1 1 abs select select : 1 x abs add : $1 mul : div neg $1 div 1 $1 div $0 mul $2 div sub x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as softsign };
