// Written by `npm run generate` from functions/hardswish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardswish as form } from '../forms/hardswish.ts';

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
    value: 'x 3~le 0 x x 3+6&6/*?',
    derivative: 'x 3~:>x 3<2 x*3+6/1?x$0 le 0 x??',
    second: 'x x le x 3~:>x 3<2 6/0?x$0 le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardswish };
