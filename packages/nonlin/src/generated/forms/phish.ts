// Written by `npm run generate` from functions/phish.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expsum, explift, normcdflift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh, shortNormcdf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  const t1 = c < -35;
  return Math.max(x, -40) * tanh(c * normcdflift(c, t1 ? 256 : 0)) * (t1 ? c < -39 ? 0 : 8.636168555094445e-78 : 1);
}

function shortValue(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  return Math.max(x, -40) * shortTanh(c * shortNormcdf(c));
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  const t1 = c < -35;
  const p = normcdflift(c, t1 ? 256 : 0);
  const g = c * p;
  const t2 = Math.abs(g);
  const t3 = -2 * t2;
  const t4 = t1 ? c < -39 ? 0 : 8.636168555094445e-78 : 1;
  const t5 = t3 * t4;
  const t6 = head(-2);
  const t7 = t2 * t4;
  const t8 = head(t7);
  const t9 = t7 - t8;
  const t10 = -2 - t6;
  const t11 = g * t4;
  const t12 = head(c);
  const t13 = p * t4;
  const t14 = head(t13);
  const t15 = t13 - t14;
  const t16 = c - t12;
  const t17 = t12 * t14 - t11 + (t12 * t15 + t16 * t14) + t16 * t15;
  const t = expsum(t5, Math.abs(t3) * t4 < Infinity ? t6 * t8 - t5 + (t6 * t9 + t10 * t8) + t10 * t9 + -2 * (t11 < 0 ? -t17 : t17) : 0);
  const d = 1 + t;
  const k = c * (4 * t / (d * d));
  const t18 = c * c;
  const t19 = -t18 / 2;
  const t20 = t19 - 0.9189385332046728;
  const t21 = t20 - t19;
  const t22 = t20 < -600;
  const t23 = c * explift(t20, Math.abs(t20) < Infinity ? t19 - (t20 - t21) - (0.9189385332046728 + t21) + 1 / 2 * -(t12 * t12 - t18 + (t12 * t16 + t16 * t12) + t16 * t16) : 0, t22 ? 256 : 0) * (t22 ? t20 < -760 ? 0 : 8.636168555094445e-78 : 1);
  const z = 4 * (g * g);
  const t24 = t4 * t4;
  return x < 0 ? k * (2 * p * t4 + t23 + p * (z * (1 / 6 + z * (1 / 120 + z * (1 / 5040 + z * (1 / 362880 + z * (1 / 39916800 + z * (1 / 6227020800 + z * (1 / 1307674368000 + z / 355687428096000 * t24) * t24) * t24) * t24) * t24) * t24) * t24)) * (t24 * t4)) : tanh(g) * t4 + k * (t13 + t23);
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  const p = shortNormcdf(c);
  const g = c * p;
  const t = shortExp(-2 * Math.abs(g));
  const d = 1 + t;
  return shortTanh(g) + c * (4 * t / (d * d)) * (p + c * shortExp(-(c * c) / 2) * 0.3989422804014327);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'phish',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as phish };
