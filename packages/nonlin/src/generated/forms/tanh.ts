// Written by `npm run generate` from functions/tanh.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  return tanh(x);
}

function shortValue(x: number): number {
  return shortTanh(x);
}

function derivative(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 0.5;
  const t2 = -2 * t1;
  const t3 = head(-2);
  const t4 = head(t1);
  const t5 = t1 - t4;
  const t6 = -2 - t3;
  const t7 = t2 < -600;
  const t = explift(t2, Math.abs(t2) < Infinity ? t3 * t4 - t2 + (t3 * t5 + t6 * t4) + t6 * t5 : 0, t7 ? 256 : 0);
  const t8 = t7 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const m = 2 * t + t * t * t8;
  const q = (near ? 1 - t * t8 : m) / (1 + (near ? t : m) * t8);
  const t9 = near ? 1 : t8;
  return (near ? 1 - q * q * (near ? 1 : t8 * t8) : 4 * (t - t * q * t9)) * t9;
}

function shortDerivative(x: number): number {
  const t = shortExp(-2 * Math.abs(x));
  const t1 = 1 + t;
  return 4 * t / (t1 * t1);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'tanh',
  params: [],
  tables: { derivative: { of: 'value', cells: 'round', perUnit: 32, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 32, low: -32, high: 32, within: [-1.015625, 1.015625] }, vjp: { of: 'gradient', cells: 'round', perUnit: 32, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as tanh };
