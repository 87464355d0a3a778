// Written by `npm run generate` from functions/softsign.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softsign as form } from '../forms/softsign.ts';

const code: ScalarCode = {
  ...form,
  few: {
    value(x, y) {
      const f = form.float32.value;
      for (let i = 0; i < y.length; i++) y[i] = f(x[i]!);
    },
    derivative(x, y) {
      const f = form.float32.derivative;
      for (let i = 0; i < y.length; i++) y[i] = f(x[i]!);
    },
    vjp(x, y, _p, g) {
      const f = form.float32.derivative;
      for (let i = 0; i < y.length; i++) y[i] = Math.fround(g![i]!) * f(x[i]!);
    },
  },
  programs: {
    value: 'x|:1e300<x 1$0+/x 0>1 x 0 le 1~x???',
    derivative: '1 1 x|+:/$0/',
    shortDerivative: '1 1 x|+:$0*/',
    second: 'x x le 1 1 x|+:/:x 0<1~x 0>1 1|??:*$2/~$2/$1$2/$0*$2/-x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as softsign };
