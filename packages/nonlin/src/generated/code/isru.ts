// Written by `npm run generate` from functions/isru.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { isru as form } from '../forms/isru.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x abs 1 lt x 1 alpha x x mul mul add sqrt div x 0 lt 1 neg 1 select alpha 1 x div : $0 mul add sqrt div select',
    derivative: '1 1 alpha x x mul mul add : sqrt div $0 div',
    shortDerivative: '1 1 alpha x x mul mul add : sqrt $0 mul div',
    second: 'x x le alpha 2 x mul mul : 2 1 alpha x x mul mul add : sqrt : mul div $2 $2 mul div neg $1 div 1 $2 div $0 mul $1 $1 mul div sub x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as isru };
