// Written by `npm run generate` from functions/silu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';

function value(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const s = t1 ? t : 1;
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return Math.max(x, -800) * (s - s * (t / (1 + t * t4)) * t4) * (t1 ? t4 : 1);
}

function shortValue(x: number): number {
  const left = Math.max(x, -800);
  return left / (1 + shortExp(-left));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const a = Math.min(Math.abs(x), 800);
  const t2 = -a;
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t1 ? t * (1 - a + t * t4) : 1 + t * (1 + a) * t4) / (1 + (2 * t + t * t * t4) * t4) * (t1 ? t4 : 1);
}

function shortDerivative(x: number): number {
  const a = Math.min(Math.abs(x), 800);
  const t = shortExp(-a);
  return (x < 0 ? t * (1 - a + t) : 1 + t * (1 + a)) / (1 + (2 * t + t * t));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'silu',
  params: [],
  tables: { derivative: { of: 'root', zero: -1.278464542761074, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', zero: -1.278464542761074, cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as silu };
