// Written by `npm run generate` from functions/clamp.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { clamp as form } from '../forms/clamp.ts';

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
    value: 'x@min^@max&',
    derivative: 'x@min ge x@max le 1 0?x@min<0 x??',
    second: 'x x le x@min ge x@max le 0 0?x@min<0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as clamp };
