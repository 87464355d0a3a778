// Written by `npm run generate` from functions/tanhExp.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expsum, explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  const t1 = Math.min(x, 10);
  const t2 = t1 < -600;
  return Math.max(x, -800) * tanh(explift(t1, 0, t2 ? 256 : 0)) * (t2 ? t1 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortValue(x: number): number {
  return Math.max(x, -800) * shortTanh(shortExp(Math.min(x, 10)));
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 10), -800);
  const t1 = c < -0.5;
  const t2 = c < -600;
  const e = explift(c, 0, t2 ? 256 : 0);
  const t3 = -2 * e;
  const t4 = t2 ? c < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t5 = t3 * t4;
  const t6 = head(-2);
  const t7 = e * t4;
  const t8 = head(t7);
  const t9 = t7 - t8;
  const t10 = -2 - t6;
  const t = expsum(t5, Math.abs(t3) * t4 < Infinity ? t6 * t8 - t5 + (t6 * t9 + t10 * t8) + t10 * t9 : 0);
  const d = 1 + t;
  const k = e * (4 * t / (d * d));
  const z = 4 * (e * e);
  const t11 = t4 * t4;
  return (t1 ? k * (1 + c + z * (1 / 6 + z * (1 / 120 + z * (1 / 5040 + z * (1 / 362880 + z * (1 / 39916800 + z * (1 / 6227020800 + z * (1 / 1307674368000 + z * (1 / 355687428096000 + z * (1 / 121645100408832000 + z * (1 / 51090942171709440000) * t11) * t11) * t11) * t11) * t11) * t11) * t11) * t11) * t11) * t11) : (1 - t) / d + c * k * t4) * (t1 ? t4 : 1);
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 10), -800);
  const e = shortExp(c);
  const t = shortExp(-2 * e);
  const d = 1 + t;
  return shortTanh(e) + c * e * (4 * t / (d * d));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'tanhExp',
  params: [],
  tables: { derivative: { of: 'root', zero: -1.078860058464624, cells: 'round', perUnit: 32, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', zero: -1.078860058464624, cells: 'round', perUnit: 32, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as tanhExp };
