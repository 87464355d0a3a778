// Written by `npm run generate` from functions/mish.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';

function value(x: number): number {
  const t1 = x < -1;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t5 = t * t4;
  const t6 = x < 0;
  const n = t6 ? t * (t5 + 2) : 1 + 2 * t * t4;
  const t7 = t6 ? t4 : 1;
  const q = (t1 ? t * (1 + t5) : n) / (n * t7 + 2 * (t6 ? 1 : t * t) * (t6 ? 1 : t4 * t4));
  const t8 = t1 ? t4 : t7;
  return Math.max(x, -800) * (t1 ? t - t * q * t8 : q) * t8;
}

function shortValue(x: number): number {
  const t1 = x < 0;
  const t = shortExp(-Math.abs(x));
  const n = t1 ? t * (t + 2) : 1 + 2 * t;
  return Math.max(x, -800) * (n / (n + 2 * (t1 ? 1 : t * t)));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const c = Math.max(Math.min(x, 800), -800);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t5 = t * t4;
  const n = t1 ? t * (t5 + 2) : 1 + 2 * t * t4;
  const t6 = t1 ? t4 : 1;
  const u = t * t;
  const t7 = t4 * t4;
  const m = n * t6 + 2 * (t1 ? 1 : u) * (t1 ? 1 : t7);
  const t8 = m * m;
  return (t1 ? t * ((4 * (1 + c) + t * (6 + 4 * c + t * (4 + t5) * t4) * t4) / t8) : n / m + c * (4 * u * (1 + t5) / t8) * (t1 ? t4 : t7)) * t6;
}

function shortDerivative(x: number): number {
  const t1 = x < 0;
  const t = shortExp(-Math.abs(x));
  const n = t1 ? t * (t + 2) : 1 + 2 * t;
  const u = t * t;
  const m = n + 2 * (t1 ? 1 : u);
  return n / m + Math.max(Math.min(x, 800), -800) * ((t1 ? 4 * t * (t + 1) : 4 * u * (1 + t)) / (m * m));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'mish',
  params: [],
  tables: { derivative: { of: 'root', zero: -1.1924312145154952, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', zero: -1.1924312145154952, cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as mish };
