// Written by `npm run generate` from functions/hardtanh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardtanh as form } from '../forms/hardtanh.ts';

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
    value: 'x minVal^maxVal&',
    derivative: 'x minVal>x maxVal<1 0?x minVal le 0 x??',
    second: 'x x le x minVal>x maxVal<0 0?x minVal le 0 1??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardtanh };
