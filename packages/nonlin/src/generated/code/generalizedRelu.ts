// Written by `npm run generate` from functions/generalizedRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { generalizedRelu as form } from '../forms/generalizedRelu.ts';

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
    value: 'x maxValue ge maxValue x threshold>x negativeSlope|0>negativeSlope x threshold-*0 x 1~^*???',
    derivative: 'x maxValue ge maxValue inf<0 1?x threshold>1 x threshold le negativeSlope x???',
    second: 'x x le x maxValue ge maxValue inf<0 0?x threshold>0 x threshold le 0 1???x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as generalizedRelu };
