// Written by `npm run generate` from functions/sigmoid.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { exp } from './numerics.ts';

function value(x: number): number {
  const t = exp(-Math.abs(x));
  return (x < 0 ? t : 1) / (1 + t);
}

function derivative(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 1;
  const t = exp(-t1);
  const m = t * (2 + t);
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  return near ? (1 - q * q) / 4 : t - t * q;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'sigmoid',
  params: [],
  value,
  derivative,
};
export { code as sigmoid };
