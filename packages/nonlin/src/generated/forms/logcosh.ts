// Written by `npm run generate` from functions/logcosh.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expsum, log1p, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1, shortLog1p, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  const a = Math.abs(x);
  const t1 = Math.min(a, 1);
  const z = t1 * t1;
  const t2 = -2 * a;
  const t3 = head(-2);
  const t4 = head(a);
  const t5 = a - t4;
  const t6 = -2 - t3;
  return a < 1 ? log1p(0.5 * z + z * (z * (1 / 24 + z * (1 / 720 + z * (1 / 40320 + z * (1 / 3628800 + z * (1 / 479001600 + z * (1 / 87178291200 + z * (1 / 20922789888000 + z * (1 / 6402373705728000 + z * (1 / 2432902008176640000))))))))))) : a - 0.6931471805599453 + log1p(expsum(t2, Math.abs(t2) < Infinity ? t3 * t4 - t2 + (t3 * t5 + t6 * t4) + t6 * t5 : 0));
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
  tables: { vjp: { of: 'gradient', zero: 0, cells: 'round', perUnit: 32, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as logcosh };
