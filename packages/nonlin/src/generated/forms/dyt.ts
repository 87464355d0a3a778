// Written by `npm run generate` from functions/dyt.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number, alpha: number, gamma: number, beta: number): number {
  return gamma * tanh(alpha * x) + beta;
}

function shortValue(x: number, alpha: number, gamma: number, beta: number): number {
  return gamma * shortTanh(alpha * x) + beta;
}

function derivative(x: number, alpha: number, gamma: number): number {
  const t1 = alpha * x;
  const t2 = -(2 * Math.abs(t1));
  const t3 = head(alpha);
  const t4 = head(x);
  const t5 = x - t4;
  const t6 = alpha - t3;
  const t7 = t3 * t4 - t1 + (t3 * t5 + t6 * t4) + t6 * t5;
  const t8 = t2 < -600;
  const t = explift(t2, Math.abs(t2) < Infinity ? -(2 * (t1 < 0 ? -t7 : t7)) : 0, t8 ? 256 : 0);
  const t9 = t8 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t9;
  return gamma * alpha * (4 * t / (d * d)) * t9;
}

function shortDerivative(x: number, alpha: number, gamma: number): number {
  const t = shortExp(-(2 * Math.abs(alpha * x)));
  const d = 1 + t;
  return gamma * alpha * (4 * t / (d * d));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'dyt',
  params: [{ name: 'alpha', default: 0.5, range: [-Infinity, Infinity], learned: true }, { name: 'gamma', default: 1, range: [-Infinity, Infinity], learned: true }, { name: 'beta', default: 0, range: [-Infinity, Infinity], learned: true }],
  paramSlopes: {
    alpha: function(x: number, alpha: number, gamma: number): number {
  const c = Math.max(Math.min(x, 1e+300), -1e+300);
  const t1 = alpha * c;
  const t2 = -(2 * Math.abs(t1));
  const t3 = head(alpha);
  const t4 = head(c);
  const t5 = c - t4;
  const t6 = alpha - t3;
  const t7 = t3 * t4 - t1 + (t3 * t5 + t6 * t4) + t6 * t5;
  const t8 = t2 < -600;
  const t = explift(t2, Math.abs(t2) < Infinity ? -(2 * (t1 < 0 ? -t7 : t7)) : 0, t8 ? 256 : 0);
  const t9 = t8 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t9;
  return gamma * c * (4 * t / (d * d)) * t9;
},
    gamma: function(x: number, alpha: number): number {
  return tanh(alpha * x);
},
    beta: function(): number {
  return 1;
},
  },
  tables: { value: { of: 'product', cells: 'round', perUnit: 16, low: -32, high: 32, within: [-1.03125, 1.03125] } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as dyt };
