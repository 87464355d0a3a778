// Written by `npm run generate` from functions/logish.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p } from '../../numerics/printed/short.ts';

function value(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return Math.max(x, -800) * log1p((t1 ? t : 1) / (1 + t * t4)) * (t1 ? t4 : 1);
}

function shortValue(x: number): number {
  const t = shortExp(-Math.abs(x));
  return Math.max(x, -800) * shortLog1p((x < 0 ? t : 1) / (1 + t));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t4;
  const s = (t1 ? t : 1) / d;
  const t5 = 2 * t;
  const c = Math.max(Math.min(x, 800), -800);
  const l = log1p(s);
  const t6 = t1 ? t4 : 1;
  const k = x < -40 ? 1 : l * t6 / (s * t6);
  return (t1 ? s / (1 + t5 * t4) * (c + k + t5 * k * t4) : l + c * t / (d * (1 + d)) * (t1 ? 1 : t4)) * t6;
}

function shortDerivative(x: number): number {
  const t = shortExp(-Math.abs(x));
  const d = 1 + t;
  const s = (x < 0 ? t : 1) / d;
  return shortLog1p(s) + Math.max(Math.min(x, 800), -800) * (t / (d * d)) / (1 + s);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'logish',
  params: [],
  tables: { derivative: { of: 'root', zero: -1.3724541370256922, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as logish };
