// Written by `npm run generate` from functions/smish.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';

function value(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t5 = 2 * t * t4;
  const q = (t1 ? 1 - 2.5 * (t * t) * (t4 * t4) : 3 + t5) / (t1 ? 2 + t * (6 + 5 * t * t4) * t4 : 5 + t * (6 + t5) * t4);
  return Math.max(x, -800) * (t1 ? t * (0.5 + q) : q) * (t1 ? t4 : 1);
}

function shortValue(x: number): number {
  const t = shortExp(-Math.abs(x));
  const s = (x < 0 ? t : 1) / (1 + t);
  const n = s * (s + 2);
  return Math.max(x, -800) * (n / (n + 2));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const c = Math.max(Math.min(x, 800), -800);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t5 = 2 * t * t4;
  const m = t1 ? 2 + t * (6 + 5 * t * t4) * t4 : 5 + t * (6 + t5) * t4;
  const t6 = m * m;
  const t7 = t * t4;
  return (t1 ? t * ((4 * (1 + c) + t * (12 * (1.5 + c) + t * (8 * (3.5 + c) + 15 * t * t4) * t4) * t4) / t6) : (3 + t5) / m + c * (4 * t * (1 + t7) * (2 + t7) / t6) * t4) * (t1 ? t4 : 1);
}

function shortDerivative(x: number): number {
  const t = shortExp(-Math.abs(x));
  const d = 1 + t;
  const s = (x < 0 ? t : 1) / d;
  const n = s * (s + 2);
  const m = n + 2;
  return n / m + Math.max(Math.min(x, 800), -800) * (t / (d * d)) * (4 * (1 + s) / (m * m));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'smish',
  params: [],
  tables: { derivative: { of: 'root', zero: -1.3945193019245041, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as smish };
