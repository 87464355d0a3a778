// Written by `npm run generate` from functions/logcosh.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expsum, expm1, log1p, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1, shortLog1p, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  const a = Math.abs(x);
  const m = expm1(Math.min(a, 1));
  const t1 = -2 * a;
  const t2 = head(-2);
  const t3 = head(a);
  const t4 = a - t3;
  const t5 = -2 - t2;
  return a < 1 ? log1p(m * m / (2 + 2 * m)) : a - 0.6931471805599453 + log1p(expsum(t1, Math.abs(t1) < Infinity ? t2 * t3 - t1 + (t2 * t4 + t5 * t3) + t5 * t4 : 0));
}

function shortValue(x: number): number {
  const a = Math.abs(x);
  const m = shortExpm1(Math.min(a, 1));
  return a < 1 ? shortLog1p(m * m / (2 + 2 * m)) : a - 0.6931471805599453 + shortLog1p(shortExp(-2 * a));
}

function derivative(x: number): number {
  return tanh(x);
}

function shortDerivative(x: number): number {
  return shortTanh(x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'logcosh',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as logcosh };
