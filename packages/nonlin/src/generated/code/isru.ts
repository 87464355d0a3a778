// Written by `npm run generate` from functions/isru.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { isru as form } from '../forms/isru.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x|1<x 1 alpha x x**+sqrt/x 0<1~1?alpha 1 x/:$0*+sqrt/?',
    derivative: '1 1 alpha x x**+:sqrt/$0/',
    shortDerivative: '1 1 alpha x x**+:sqrt$0*/',
    second: 'x x le alpha 2 x**:2 1 alpha x x**+:sqrt:*/$0$0*/~$1/1$0/$2*$1$1*/-x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as isru };
