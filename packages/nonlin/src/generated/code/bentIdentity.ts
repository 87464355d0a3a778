// Written by `npm run generate` from functions/bentIdentity.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { bentIdentity as form } from '../forms/bentIdentity.ts';

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
    value: 'x|1e150<x x*:$0 1+sqrt 1+/2/x+x 0<x 2/:x$0+??',
    derivative: 'x 1e150&1e150~^:2$0$0*1+sqrt*/1+',
    second: '.5 x 1e150&1e150~^:$0*1+sqrt:/$0/$0/',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as bentIdentity };
