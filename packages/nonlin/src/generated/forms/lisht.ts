// Written by `npm run generate` from functions/lisht.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  return x * tanh(x);
}

function shortValue(x: number): number {
  return x * shortTanh(x);
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 800), -800);
  const t1 = Math.abs(c);
  const t2 = -2 * t1;
  const t3 = head(-2);
  const t4 = head(t1);
  const t5 = t1 - t4;
  const t6 = -2 - t3;
  const t7 = t2 < -600;
  const t = explift(t2, Math.abs(t2) < Infinity ? t3 * t4 - t2 + (t3 * t5 + t6 * t4) + t6 * t5 : 0, t7 ? 256 : 0);
  const t8 = t7 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t8;
  return tanh(c) + c * (4 * t / (d * d)) * t8;
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 800), -800);
  const t = shortExp(-2 * Math.abs(c));
  const d = 1 + t;
  return shortTanh(c) + c * (4 * t / (d * d));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'lisht',
  params: [],
  tables: { vjp: { of: 'gradient', zero: 0, cells: 'round', perUnit: 32, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as lisht };
