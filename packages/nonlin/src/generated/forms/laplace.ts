// Written by `npm run generate` from functions/laplace.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, normcdflift } from '../../numerics/printed/numerics.ts';
import { shortExp, shortNormcdf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number, mu: number, sigma: number): number {
  const d = x - mu;
  const z = d / sigma;
  const t1 = z < -35;
  const near = Math.abs(z) < 40;
  const t2 = 134217729 * z;
  const zh = t2 - (t2 - z);
  const t3 = 134217729 * sigma;
  const sh = t3 - (t3 - sigma);
  const sl = sigma - sh;
  const zl = z - zh;
  const t = d - x;
  const t4 = z * z;
  const t5 = -t4 / 2;
  const t6 = head(z);
  const t7 = z - t6;
  const t8 = t5 < -600;
  return normcdflift(z, t1 ? 256 : 0) * (t1 ? z < -39 ? 0 : 8.636168555094445e-78 : 1) + (near ? (d - zh * sh - zh * sl - zl * sh - zl * sl + (x - (d - t) - (mu + t))) / sigma * (explift(t5, Math.abs(t5) < Infinity ? 1 / 2 * -(t6 * t6 - t4 + (t6 * t7 + t7 * t6) + t7 * t7) : 0, t8 ? 256 : 0) * 0.3989422804014327) : 0) * (near ? t8 ? t5 < -760 ? 0 : 8.636168555094445e-78 : 1 : 1);
}

function shortValue(x: number, mu: number, sigma: number): number {
  return shortNormcdf((x - mu) / sigma);
}

function derivative(x: number, mu: number, sigma: number): number {
  const d = x - mu;
  const z = d / sigma;
  const c = Math.max(Math.min(z, 40), -40);
  const t1 = c * c;
  const t2 = -t1 / 2;
  const t3 = head(c);
  const t4 = c - t3;
  const t5 = t2 < -600;
  const t6 = 134217729 * z;
  const zh = t6 - (t6 - z);
  const t7 = 134217729 * sigma;
  const sh = t7 - (t7 - sigma);
  const sl = sigma - sh;
  const zl = z - zh;
  const t = d - x;
  return explift(t2, Math.abs(t2) < Infinity ? 1 / 2 * -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0, t5 ? 256 : 0) * (0.3989422804014327 / sigma) * (Math.abs(z) < 40 ? 1 - z * ((d - zh * sh - zh * sl - zl * sh - zl * sl + (x - (d - t) - (mu + t))) / sigma) : 1) * (t5 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number, mu: number, sigma: number): number {
  const z = (x - mu) / sigma;
  return shortExp(-(z * z) / 2) * (0.3989422804014327 / sigma);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'laplace',
  params: [{ name: 'mu', default: 0.707107, range: [-1.7976931348623157e+308, 1.7976931348623157e+308] }, { name: 'sigma', default: 0.282095, range: [5e-324, 1e+300] }],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as laplace };
