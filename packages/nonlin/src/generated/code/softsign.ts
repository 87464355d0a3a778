// Written by `npm run generate` from functions/softsign.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softsign as form } from '../forms/softsign.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x|:1e300<x 1$0+/x 0>1 x 0<1~x???',
    derivative: '1 1 x|+:/$0/',
    shortDerivative: '1 1 x|+:$0*/',
    second: 'x x le x 0<1~x 0>1 1|??:1 x|+:$0*:/~$1/1$1/$2*$0/-x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as softsign };
