// Written by `npm run generate` from functions/gelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, normcdflift } from '../../numerics/printed/numerics.ts';
import { shortExp, shortNormcdf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  const t1 = x < -35;
  return Math.max(x, -40) * normcdflift(x, t1 ? 256 : 0) * (t1 ? x < -39 ? 0 : 8.636168555094445e-78 : 1);
}

function shortValue(x: number): number {
  return Math.max(x, -40) * shortNormcdf(x);
}

function derivative(x: number): number {
  const t1 = x < -35;
  const c = Math.max(Math.min(x, 40), -40);
  const t2 = c * c;
  const t3 = -t2 / 2;
  const t4 = t3 - 0.9189385332046728;
  const t5 = t4 - t3;
  const t6 = head(c);
  const t7 = c - t6;
  const t8 = t4 < -600;
  return normcdflift(x, t1 ? 256 : 0) * (t1 ? x < -39 ? 0 : 8.636168555094445e-78 : 1) + c * explift(t4, Math.abs(t4) < Infinity ? t3 - (t4 - t5) - (0.9189385332046728 + t5) + 1 / 2 * -(t6 * t6 - t2 + (t6 * t7 + t7 * t6) + t7 * t7) : 0, t8 ? 256 : 0) * (t8 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  return shortNormcdf(x) + c * shortExp(-(c * c) / 2 - 0.9189385332046728);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'gelu',
  params: [],
  tables: { derivative: { of: 'root', zero: -0.7517915246935645, cells: 'round', perUnit: 128, low: -9.5, high: 15.5 }, value: { of: 'product', cells: 'round', perUnit: 128, low: -9.5, high: 15.5 }, vjp: { of: 'gradient', zero: -0.7517915246935645, cells: 'round', perUnit: 128, low: -9.5, high: 15.5 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as gelu };
