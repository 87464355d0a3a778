// Written by `npm run generate` from functions/sigmoid.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { exp } from './numerics.ts';

function value(x: number): number {
  const t = exp(-Math.abs(x));
  return (x < 0 ? t : 1) / (1 + t);
}

function derivative(x: number): number {
  const t = exp(-Math.abs(x));
  const t1 = 1 + t;
  return t / (t1 * t1);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'sigmoid',
  params: [],
  value,
  derivative,
};
export { code as sigmoid };
