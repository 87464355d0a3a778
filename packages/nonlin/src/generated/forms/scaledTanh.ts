// Written by `npm run generate` from functions/scaledTanh.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number, alpha: number, beta: number): number {
  return alpha * tanh(beta * x);
}

function shortValue(x: number, alpha: number, beta: number): number {
  return alpha * shortTanh(beta * x);
}

function derivative(x: number, alpha: number, beta: number): number {
  const t1 = beta * x;
  const t2 = -(2 * Math.abs(t1));
  const t3 = head(beta);
  const t4 = head(x);
  const t5 = x - t4;
  const t6 = beta - t3;
  const t7 = t3 * t4 - t1 + (t3 * t5 + t6 * t4) + t6 * t5;
  const t8 = t2 < -600;
  const t = explift(t2, Math.abs(t2) < Infinity ? -(2 * (t1 < 0 ? -t7 : t7)) : 0, t8 ? 256 : 0);
  const t9 = t8 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t9;
  return alpha * beta * (4 * t / (d * d)) * t9;
}

function shortDerivative(x: number, alpha: number, beta: number): number {
  const t = shortExp(-(2 * Math.abs(beta * x)));
  const d = 1 + t;
  return alpha * beta * (4 * t / (d * d));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'scaledTanh',
  params: [{ name: 'alpha', default: 1.7159, range: [-Infinity, Infinity] }, { name: 'beta', default: 0.6666666666666666, range: [-Infinity, Infinity] }],
  tables: { value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32, within: [-1.03125, 1.03125] }, vjp: { of: 'gradient', cells: 'round', perUnit: 32, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as scaledTanh };
