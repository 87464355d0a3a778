// Written by `npm run generate` from functions/relu2.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { relu2 as form } from '../forms/relu2.ts';

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
    value: '0 x^:$0*',
    derivative: '2 0 x^*',
    second: 'x x le 2 0 x<1 0 x>0 0 1^??*x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as relu2 };
