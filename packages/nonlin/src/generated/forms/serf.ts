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
  const t5 = l * t4;
  const s = t1 ? l : c + t5;
  const t6 = s * s;
  const t7 = t4 * t4;
  const t8 = t1 ? t7 : 1;
  const t9 = -t6 * t8;
  const t10 = t9 - -0.12078223763524522;
  const t11 = t10 - t9;
  const t12 = t1 ? t4 : 1;
  const t13 = s * t12;
  const t14 = head(t13);
  const t15 = t13 - t14;
  const t16 = t10 < -600;
  const e = explift(t10, Math.abs(t10) < Infinity ? t9 - (t10 - t11) - (-0.12078223763524522 + t11) + -(t14 * t14 - t6 * t8 + (t14 * t15 + t15 * t14) + t15 * t15) : 0, t16 ? 256 : 0);
  const t17 = t * t4;
  const q = t / (1 + t17);
  const r = x < -40 ? 1 : t5 / t17;
  const z = 2 * (l * l);
  const k = r + r * (z * (1 / 3 + z * (1 / 15 + z * (1 / 105 + z * (1 / 945 + z * (1 / 10395 + z * (1 / 135135 + z * (1 / 2027025 + z * (1 / 34459425 + z * (1 / 654729075 + z * (1 / 13749310575 + z * (1 / 316234143225 + z * (1 / 7905853580625 + z * (1 / 213458046676875 + z * (1 / 6190283353629375 + z / 191898783962510620 * t7) * t7) * t7) * t7) * t7) * t7) * t7) * t7) * t7) * t7) * t7) * t7) * t7) * t7)) * t7;
  const t18 = t16 ? t10 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t1 ? e * (t - t * q * t4) * (c + k + t * k * t4) : erf(s) * t12 + c * (e - e * q * t4) * t18) * (t1 ? t18 * t4 : 1);
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
