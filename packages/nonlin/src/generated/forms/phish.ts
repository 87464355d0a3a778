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
  const t1 = x < 0;
  const c = Math.max(Math.min(x, 40), -40);
  const t2 = c < -35;
  const p = normcdflift(c, t2 ? 256 : 0);
  const g = c * p;
  const y = tanh(g);
  const t3 = t2 ? c < -39 ? 0 : 8.636168555094445e-78 : 1;
  const t4 = t3 * t3;
  const t5 = Math.abs(g);
  const t6 = -2 * t5;
  const t7 = t6 * t3;
  const t8 = head(-2);
  const t9 = t5 * t3;
  const t10 = head(t9);
  const t11 = t9 - t10;
  const t12 = -2 - t8;
  const t13 = g * t3;
  const t14 = head(c);
  const t15 = p * t3;
  const t16 = head(t15);
  const t17 = t15 - t16;
  const t18 = c - t14;
  const t19 = t14 * t16 - t13 + (t14 * t17 + t18 * t16) + t18 * t17;
  const t = expsum(t7, Math.abs(t6) * t3 < Infinity ? t8 * t10 - t7 + (t8 * t11 + t12 * t10) + t12 * t11 + -2 * (t13 < 0 ? -t19 : t19) : 0);
  const d = 1 + t;
  const k = t1 ? c - c * (y * y) * t4 : c * (4 * t / (d * d));
  const t20 = x < -35;
  const t21 = c * c;
  const t22 = -t21 / 2;
  const t23 = t22 - 0.9189385332046728;
  const t24 = t23 - t22;
  const t25 = t23 < -600;
  const f = c * explift(t23, Math.abs(t23) < Infinity ? t22 - (t23 - t24) - (0.9189385332046728 + t24) + 1 / 2 * -(t14 * t14 - t21 + (t14 * t18 + t18 * t14) + t18 * t18) : 0, t25 ? 256 : 0);
  const w = 1 / t21;
  const t26 = t25 ? t23 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t27 = f * t26;
  const z = 4 * (g * g);
  return (t1 ? k * (t20 ? f * (1 - 2 * w * (1 - w * (1 - 3 * w * (1 - 5 * w * (1 - 7 * w * (1 - 9 * w)))))) : 2 * p * t3 + t27 + p * (z * (1 / 6 + z * (1 / 120 + z * (1 / 5040 + z * (1 / 362880 + z * (1 / 39916800 + z * (1 / 6227020800 + z * (1 / 1307674368000 + z / 355687428096000 * t4) * t4) * t4) * t4) * t4) * t4) * t4)) * (t4 * t3)) : y * t3 + k * (t15 + t27)) * (t1 ? t20 ? t26 : 1 : 1);
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
