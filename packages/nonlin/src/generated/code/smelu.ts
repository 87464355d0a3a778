// Written by `npm run generate` from functions/smelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { smelu as form } from '../forms/smelu.ts';

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
    value: 'x beta~le 0 x beta ge x x beta+:$0*4 beta*/??',
    derivative: 'x beta~le 0 x beta ge 1 x beta+2 beta*/??',
    second: 'x x le x beta~le 0 x beta ge 0 1 2 beta*/??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as smelu };
