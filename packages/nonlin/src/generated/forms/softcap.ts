// Written by `npm run generate` from functions/softcap.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number, cap: number): number {
  const q = x / cap;
  return Math.abs(q) < 7.450580596923828e-9 ? x : cap * tanh(q);
}

function shortValue(x: number, cap: number): number {
  const q = x / cap;
  return Math.abs(q) < 7.450580596923828e-9 ? x : cap * shortTanh(q);
}

function derivative(x: number, cap: number): number {
  const a = Math.abs(x);
  const q = a / cap;
  const t1 = -2 * q;
  const t2 = head(-2);
  const t3 = head(q);
  const t4 = q - t3;
  const t5 = -2 - t2;
  const t6 = t1 < -600;
  const t7 = 134217729 * q;
  const qh = t7 - (t7 - q);
  const t8 = 134217729 * cap;
  const ch = t8 - (t8 - cap);
  const cl = cap - ch;
  const ql = q - qh;
  const t = explift(t1, Math.abs(t1) < Infinity ? t2 * t3 - t1 + (t2 * t4 + t5 * t3) + t5 * t4 : 0, t6 ? 256 : 0) * (q < 400 ? 1 - 2 * ((a - qh * ch - qh * cl - ql * ch - ql * cl) / cap) : 1);
  const t9 = t6 ? t1 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t10 = 1 + t * t9;
  return 4 * (t / (t10 * t10)) * t9;
}

function shortDerivative(x: number, cap: number): number {
  const t = shortExp(-2 * Math.abs(x / cap));
  const t1 = 1 + t;
  return 4 * (t / (t1 * t1));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'softcap',
  params: [{ name: 'cap', default: 30, range: [5e-324, 1e+300] }],
  tables: { derivative: { of: 'value', cells: 'round', perUnit: 8, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 8, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as softcap };
