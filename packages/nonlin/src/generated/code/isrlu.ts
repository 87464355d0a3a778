// Written by `npm run generate` from functions/isrlu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { isrlu as form } from '../forms/isrlu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 ge x x 1 neg : gt x 1 alpha x x mul mul add sqrt div $0 alpha 1 x div : $1 mul add sqrt div select select',
    derivative: 'x 0 ge 1 1 1 alpha x x mul mul add : sqrt div $0 div select',
    shortDerivative: 'x 0 ge 1 1 1 alpha x x mul mul add : sqrt $0 mul div select',
    second: 'x x le x 0 ge 0 alpha 2 x mul mul : 2 1 alpha x x mul mul add : sqrt : mul div $2 $2 mul div neg $1 div 1 $2 div $0 mul $1 $1 mul div sub select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as isrlu };
