// Written by `npm run generate` from functions/srelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { srelu as form } from '../forms/srelu.ts';

const code: ScalarCode = {
  ...form,
  few: {
    value(x, y, p) {
      const f = form.float32.value;
      for (let i = 0; i < y.length; i++) y[i] = f(x[i]!, p[0]!, p[1]!, p[2]!, p[3]!);
    },
    derivative(x, y, p) {
      const f = form.float32.derivative;
      for (let i = 0; i < y.length; i++) y[i] = f(x[i]!, p[0]!, p[1]!, p[2]!, p[3]!);
    },
    vjp(x, y, p, g) {
      const f = form.float32.derivative;
      for (let i = 0; i < y.length; i++) y[i] = Math.fround(g![i]!) * f(x[i]!, p[0]!, p[1]!, p[2]!, p[3]!);
    },
  },
  programs: {
    value: 'x tr ge tr ar x tr-*+x tl le tl al x tl-*+x??',
    derivative: 'x tr ge ar x tl le al x tl>1 x???',
    second: 'x x le x tr ge 0 x tl le 0 x tl>0 1???x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as srelu };
