// Written by `npm run generate` from functions/serf.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, log1p, erf } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p, shortErf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const l = log1p(explift(t2, 0, t3 ? 256 : 0));
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return Math.max(x, -800) * erf(t1 ? l : x + l * t4) * (t1 ? t4 : 1);
}

function shortValue(x: number): number {
  return Math.max(x, -800) * shortErf(Math.max(x, 0) + shortLog1p(shortExp(-Math.abs(x))));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const l = log1p(t);
  const c = Math.max(Math.min(x, 800), -800);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const s = t1 ? l : c + l * t4;
  const t5 = s * s;
  const t6 = t1 ? t4 * t4 : 1;
  const t7 = -t5 * t6;
  const t8 = t7 - -0.12078223763524522;
  const t9 = t8 - t7;
  const t10 = t1 ? t4 : 1;
  const t11 = s * t10;
  const t12 = head(t11);
  const t13 = t11 - t12;
  const t14 = t8 < -600;
  const e = explift(t8, Math.abs(t8) < Infinity ? t7 - (t8 - t9) - (-0.12078223763524522 + t9) + -(t12 * t12 - t5 * t6 + (t12 * t13 + t13 * t12) + t13 * t13) : 0, t14 ? 256 : 0);
  const q = t / (1 + t * t4);
  const t15 = erf(s) * t10;
  const t16 = t14 ? t8 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t17 = t16 * t4;
  const k = x < -40 ? 1 : t15 / (e * t * t17);
  return (t1 ? e * (t - t * q * t4) * (c + k + t * k * t4) : t15 + c * (e - e * q * t4) * t16) * (t1 ? t17 : 1);
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 800), -800);
  const t = shortExp(-Math.abs(x));
  const s = Math.max(c, 0) + shortLog1p(t);
  return shortErf(s) + c * 1.1283791670955126 * (shortExp(-(s * s)) * ((x < 0 ? t : 1) / (1 + t)));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'serf',
  params: [],
  tables: { derivative: { of: 'root', zero: -1.193059968928188, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as serf };
