// Written by `npm run generate` from functions/quickGelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number, scale: number): number {
  const t1 = scale * x;
  const t2 = Math.max(Math.min(t1, 800), -800) < 0;
  const t3 = -Math.abs(t1);
  const t4 = head(scale);
  const t5 = head(x);
  const t6 = x - t5;
  const t7 = scale - t4;
  const t8 = t4 * t5 - t1 + (t4 * t6 + t7 * t5) + t7 * t6;
  const t9 = t3 < -600;
  const t = explift(t3, Math.abs(t3) < Infinity ? -(t1 < 0 ? -t8 : t8) : 0, t9 ? 256 : 0);
  const t10 = t9 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return Math.max(x, -1e+30) * ((t2 ? t : 1) / (1 + t * t10)) * (t2 ? t10 : 1);
}

function shortValue(x: number, scale: number): number {
  const t1 = scale * x;
  const t = shortExp(-Math.abs(t1));
  return Math.max(x, -1e+30) * ((Math.max(Math.min(t1, 800), -800) < 0 ? t : 1) / (1 + t));
}

function derivative(x: number, scale: number): number {
  const t1 = scale * x;
  const c = Math.max(Math.min(t1, 800), -800);
  const t2 = c < 0;
  const t3 = -Math.abs(t1);
  const t4 = head(scale);
  const t5 = head(x);
  const t6 = x - t5;
  const t7 = scale - t4;
  const t8 = t4 * t5 - t1 + (t4 * t6 + t7 * t5) + t7 * t6;
  const t9 = t3 < -600;
  const t = explift(t3, Math.abs(t3) < Infinity ? -(t1 < 0 ? -t8 : t8) : 0, t9 ? 256 : 0);
  const t10 = t9 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t10;
  return ((t2 ? t : 1) / d + c * (t / (d * d)) * (t2 ? 1 : t10)) * (t2 ? t10 : 1);
}

function shortDerivative(x: number, scale: number): number {
  const t1 = scale * x;
  const c = Math.max(Math.min(t1, 800), -800);
  const t = shortExp(-Math.abs(t1));
  const d = 1 + t;
  return (c < 0 ? t : 1) / d + c * (t / (d * d));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'quickGelu',
  params: [{ name: 'scale', default: 1.702, range: [5e-324, Infinity] }],
  tables: { derivative: { of: 'root', zero: -0.7511542554412889, cells: 'round', perUnit: 32, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 32, low: -32, high: 32 }, vjp: { of: 'gradient', zero: -0.7511542554412889, cells: 'round', perUnit: 32, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as quickGelu };
