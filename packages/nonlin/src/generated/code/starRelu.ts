// Written by `npm run generate` from functions/starRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { starRelu as form } from '../forms/starRelu.ts';

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
    value: '@scale 0 x^:*$0*bias+',
    shortValue: '@scale 0 x^:$0**bias+',
    derivative: '2@scale*0 x^*',
    second: 'x x le 2@scale*0 x<1 0 x>0 0 1^??*x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as starRelu };
