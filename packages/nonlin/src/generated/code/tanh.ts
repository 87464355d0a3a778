// Written by `npm run generate` from functions/tanh.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { exp, tanh } from './numerics.ts';

function value(x: number): number {
  return tanh(x);
}

function derivative(x: number): number {
  const t = exp(-2 * Math.abs(x));
  const t1 = 1 + t;
  return 4 * t / (t1 * t1);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'tanh',
  params: [],
  value,
  derivative,
};
export { code as tanh };
