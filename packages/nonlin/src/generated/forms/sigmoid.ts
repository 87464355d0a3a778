// Written by `npm run generate` from functions/sigmoid.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { exp } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';

function value(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 1;
  const t2 = x < 0;
  const t = exp(-t1);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t2 ? t : 1;
  return near ? 0.5 + 0.5 * (t2 ? -q : q) : s - s * q;
}

function shortValue(x: number): number {
  return 1 / (1 + shortExp(-x));
}

function derivative(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 1;
  const t = exp(-t1);
  const m = 2 * t + t * t;
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  return near ? (1 - q * q) / 4 : t - t * q;
}

function shortDerivative(x: number): number {
  const t = shortExp(-Math.abs(x));
  const t1 = 1 + t;
  return t / (t1 * t1);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'sigmoid',
  params: [],
  tables: { derivative: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as sigmoid };
