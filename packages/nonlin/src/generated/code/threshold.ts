// Written by `npm run generate` from functions/threshold.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { threshold as form } from '../forms/threshold.ts';

const code: ScalarCode = {
  ...form,
  few: {
    value(x, y, p) {
      const f = form.float32.value;
      for (let i = 0; i < y.length; i++) y[i] = f(x[i]!, p[0]!, p[1]!);
    },
    derivative(x, y, p) {
      const f = form.float32.derivative;
      for (let i = 0; i < y.length; i++) y[i] = f(x[i]!, p[0]!, p[1]!);
    },
    vjp(x, y, p, g) {
      const f = form.float32.derivative;
      for (let i = 0; i < y.length; i++) y[i] = Math.fround(g![i]!) * f(x[i]!, p[0]!, p[1]!);
    },
  },
  programs: {
    value: 'x threshold le value x?',
    derivative: 'x threshold>1 x threshold le 0 x??',
    second: 'x x le x threshold>0 x threshold le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as threshold };
