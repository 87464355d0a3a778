// Written by `npm run generate` from functions/sparsePlus.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { sparsePlus as form } from '../forms/sparsePlus.ts';

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
    value: 'x 1~le 0 x 1 ge x x 1+:$0*4/??',
    derivative: 'x 1~le 0 x 1 ge 1 x 1+2/??',
    second: 'x x le x 1~le 0 x 1 ge 0 1 2/??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as sparsePlus };
