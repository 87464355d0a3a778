// Written by `npm run generate` from functions/serf.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expsum, explift, log1p, erf } from '../../numerics/printed/numerics.ts';
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
  const t6 = -t5;
  const t7 = t1 ? t4 * t4 : 1;
  const t8 = t1 ? t4 : 1;
  const t9 = s * t8;
  const t10 = head(t9);
  const t11 = t9 - t10;
  return (erf(s) + c * 1.1283791670955126 * (expsum(t6 * t7, Math.abs(t6) * t7 < Infinity ? -(t10 * t10 - t5 * t7 + (t10 * t11 + t11 * t10) + t11 * t11) : 0) * ((t1 ? t : 1) / (1 + t * t4)))) * t8;
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
  tables: { derivative: { of: 'root', zero: -1.1930599689281882, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as serf };
