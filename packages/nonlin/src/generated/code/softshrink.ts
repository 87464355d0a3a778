// Written by `npm run generate` from functions/softshrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softshrink as form } from '../forms/softshrink.ts';

const code: ScalarCode = {
  ...form,
  few: {
    value(x, y, p) {
      const f = form.float32.value;
      for (let i = 0; i < y.length; i++) y[i] = f(x[i]!, p[0]!);
    },
    derivative(x, y, p) {
      const f = form.float32.derivative;
      for (let i = 0; i < y.length; i++) y[i] = f(x[i]!, p[0]!);
    },
    vjp(x, y, p, g) {
      const f = form.float32.derivative;
      for (let i = 0; i < y.length; i++) y[i] = Math.fround(g![i]!) * f(x[i]!, p[0]!);
    },
  },
  programs: {
    value: 'x lambda>x lambda-x lambda~ge 0 x lambda+??',
    derivative: 'x|:lambda>1$0 lambda le 0 x??',
    second: 'x x le x|:lambda>0$0 lambda le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as softshrink };
