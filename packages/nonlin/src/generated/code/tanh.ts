// Written by `npm run generate` from functions/tanh.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { exp, tanh } from './numerics.ts';
import { shortExp, shortTanh } from './short.ts';

function value(x: number): number {
  return tanh(x);
}

function shortValue(x: number): number {
  return shortTanh(x);
}

function derivative(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 0.5;
  const t = exp(-2 * t1);
  const m = t * (2 + t);
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  return near ? 1 - q * q : 4 * (t - t * q);
}

function shortDerivative(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 0.5;
  const t = shortExp(-2 * t1);
  const m = t * (2 + t);
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  return near ? 1 - q * q : 4 * (t - t * q);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'tanh',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x tanh',
    derivative: 'x abs : 0.5 lt : 1 $1 1 2 neg $0 mul exp : sub $2 2 $2 add mul : select 1 $1 $2 $3 select add div : $4 mul sub 4 $2 $2 $4 mul sub mul select',
  },
};
export { code as tanh };
