// Written by `npm run generate` from functions/rrelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { rrelu as form } from '../forms/rrelu.ts';

const code: ScalarCode = {
  ...form,
  few: {
    value(x, y, p) {
      const f = form.float32.value;
      for (let i = 0; i < y.length; i++) y[i] = f(x[i]!, p[0]!, p[1]!, p[2]!);
    },
    derivative(x, y, p) {
      const f = form.float32.derivative;
      for (let i = 0; i < y.length; i++) y[i] = f(x[i]!, p[0]!, p[1]!, p[2]!);
    },
    vjp(x, y, p, g) {
      const f = form.float32.derivative;
      for (let i = 0; i < y.length; i++) y[i] = Math.fround(g![i]!) * f(x[i]!, p[0]!, p[1]!, p[2]!);
    },
  },
  programs: {
    value: 'x 0>x lower upper lower-draw*+x*?',
    derivative: 'x 0>1 x 0 le lower upper lower-draw*+x??',
    second: 'x x le x 0>0 x 0 le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as rrelu };
