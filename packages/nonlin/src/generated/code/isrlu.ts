// Written by `npm run generate` from functions/isrlu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { isrlu as form } from '../forms/isrlu.ts';

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
    value: 'x 0 ge x x 1~:>x 1 alpha x x**+sqrt/$0 alpha 1 x/:$0*+sqrt/??',
    derivative: 'x 0 ge 1 1 1 alpha x x**+:sqrt/$0/?',
    shortDerivative: 'x 0 ge 1 1 1 alpha x x**+:sqrt$0*/?',
    second: 'x x le x 0 ge 0 1 1 alpha x x**+:sqrt:/:alpha 2 x**:2$2*/*$2/~$3/$1$3/$0*$3/-?x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as isrlu };
