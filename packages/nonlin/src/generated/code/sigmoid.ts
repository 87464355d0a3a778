// Written by `npm run generate` from functions/sigmoid.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { exp } from './numerics.ts';
import { shortExp } from './short.ts';

function value(x: number): number {
  const t = exp(-Math.abs(x));
  return (x < 0 ? t : 1) / (1 + t);
}

function shortValue(x: number): number {
  const t = shortExp(-Math.abs(x));
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

function shortDerivative(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 1;
  const t = shortExp(-t1);
  const m = t * (2 + t);
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  return near ? (1 - q * q) / 4 : t - t * q;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'sigmoid',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0 lt x abs neg exp : 1 select 1 $0 add div',
    derivative: 'x abs : 1 lt : 1 $1 1 $0 neg exp : sub $2 2 $2 add mul : select 1 $1 $2 $3 select add div : $4 mul sub 4 div $2 $2 $4 mul sub select',
  },
};
export { code as sigmoid };
