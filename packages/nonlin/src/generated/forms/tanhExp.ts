// Written by `npm run generate` from functions/tanhExp.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expsum, explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  const t1 = Math.min(x, 10);
  const t2 = t1 < -600;
  return Math.max(x, -800) * tanh(explift(t1, 0, t2 ? 256 : 0)) * (t2 ? t1 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortValue(x: number): number {
  return Math.max(x, -800) * shortTanh(shortExp(Math.min(x, 10)));
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 10), -800);
  const t1 = c < -600;
  const e = explift(c, 0, t1 ? 256 : 0);
  const t2 = -2 * e;
  const t3 = t1 ? c < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t4 = t2 * t3;
  const t5 = head(-2);
  const t6 = e * t3;
  const t7 = head(t6);
  const t8 = t6 - t7;
  const t9 = -2 - t5;
  const t = expsum(t4, Math.abs(t2) * t3 < Infinity ? t5 * t7 - t4 + (t5 * t8 + t9 * t7) + t9 * t8 : 0);
  const d = 1 + t;
  return (tanh(e) + c * e * (4 * t / (d * d))) * t3;
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 10), -800);
  const e = shortExp(c);
  const t = shortExp(-2 * e);
  const d = 1 + t;
  return shortTanh(e) + c * e * (4 * t / (d * d));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'tanhExp',
  params: [],
  tables: { derivative: { of: 'root', zero: -1.0788600584646242, cells: 'round', perUnit: 32, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as tanhExp };
