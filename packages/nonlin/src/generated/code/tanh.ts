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
  const d = 1 + t;
  const q = (near ? 1 - t : 4 * (t - 2 * (t - (d - 1)) * t)) / (near ? d : d * d);
  return near ? 1 - q * q : q;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'tanh',
  params: [],
  value,
  derivative,
};
export { code as tanh };
