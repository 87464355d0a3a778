// Written by `npm run generate` from functions/clippedGelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, normcdflift } from '../../numerics/printed/numerics.ts';
import { shortExp, shortNormcdf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number, min: number, max: number): number {
  const t1 = x < -35;
  const g = Math.max(x, -40) * normcdflift(x, t1 ? 256 : 0);
  const t2 = t1 ? x < -39 ? 0 : 8.636168555094445e-78 : 1;
  const t3 = g * t2;
  const t4 = t3 < min;
  const t5 = t3 > max;
  return (t4 ? min : t5 ? max : g) * (t4 ? 1 : t5 ? 1 : t2);
}

function shortValue(x: number, min: number, max: number): number {
  const g = Math.max(x, -40) * shortNormcdf(x);
  return g < min ? min : g > max ? max : g;
}

function derivative(x: number, min: number, max: number): number {
  const t1 = x < -35;
  const t2 = normcdflift(x, t1 ? 256 : 0);
  const t3 = t1 ? x < -39 ? 0 : 8.636168555094445e-78 : 1;
  const t4 = Math.max(x, -40) * t2 * t3;
  const c = Math.max(Math.min(x, 40), -40);
  const t5 = c * c;
  const t6 = -t5 / 2;
  const t7 = t6 - 0.9189385332046728;
  const t8 = t7 - t6;
  const t9 = head(c);
  const t10 = c - t9;
  const t11 = t7 < -600;
  return t4 >= max ? 0 : t4 <= min ? 0 : t2 * t3 + c * explift(t7, Math.abs(t7) < Infinity ? t6 - (t7 - t8) - (0.9189385332046728 + t8) + 1 / 2 * -(t9 * t9 - t5 + (t9 * t10 + t10 * t9) + t10 * t10) : 0, t11 ? 256 : 0) * (t11 ? t7 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number, min: number, max: number): number {
  const t1 = shortNormcdf(x);
  const g = Math.max(x, -40) * t1;
  const c = Math.max(Math.min(x, 40), -40);
  return g >= max ? 0 : g <= min ? 0 : t1 + c * shortExp(-(c * c) / 2 - 0.9189385332046728);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'clippedGelu',
  params: [{ name: 'min', default: -10, range: [-Infinity, Infinity] }, { name: 'max', default: 10, range: [-Infinity, Infinity] }],
  tables: { vjp: { of: 'gradient', zero: -0.7517915246935645, cells: 'round', perUnit: 128, low: -9.5, high: 9.5 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as clippedGelu };
