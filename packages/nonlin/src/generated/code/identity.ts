// Written by `npm run generate` from functions/identity.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { identity as form } from '../forms/identity.ts';

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
    value: 'x',
    derivative: '1',
    second: 'x x le 0 x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as identity };
