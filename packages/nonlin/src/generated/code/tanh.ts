// Written by `npm run generate` from functions/tanh.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { exp, tanh } from './numerics.ts';

function value(x: number): number {
  return tanh(x);
}

function derivative(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 0.5;
  const t = exp(-2 * t1);
  const m = t * (2 + t);
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  return near ? 1 - q * q : 4 * (t - t * q);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'tanh',
  params: [],
  value,
  derivative,
};
export { code as tanh };
