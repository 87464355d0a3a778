// Written by `npm run generate` from functions/hardsigmoid.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { hardsigmoid as form } from '../forms/hardsigmoid.ts';

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
    value: 'alpha x*:beta+:0>$0 1<$0 134217729 alpha*:$0 alpha--:134217729 x*:$0 x--:*$5-$2 x$0-:*+alpha$3-:$2*+$0$1*+:|inf<$0 0?+1?$7 0 le 0$7??',
    shortValue: 'alpha x*beta+0^1&',
    derivative: 'alpha x*beta+:0>$0 1<alpha 0?$0 0 le 0$0??',
    second: 'x x le alpha x*beta+:0>$0 1<0 0?$0 0 le 0 alpha??x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardsigmoid };
