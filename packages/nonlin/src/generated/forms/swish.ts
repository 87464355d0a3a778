// Written by `npm run generate` from functions/swish.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number, beta: number): number {
  const t1 = Math.abs(beta) > 0;
  const t2 = beta * x;
  const c = Math.max(Math.min(t2, 800), -800);
  const t3 = c < 0;
  const t4 = -Math.abs(t2);
  const t5 = head(beta);
  const t6 = head(x);
  const t7 = x - t6;
  const t8 = beta - t5;
  const t9 = t5 * t6 - t2 + (t5 * t7 + t8 * t6) + t8 * t7;
  const t10 = t4 < -600;
  const t = explift(t4, Math.abs(t4) < Infinity ? -(t2 < 0 ? -t9 : t9) : 0, t10 ? 256 : 0);
  const t11 = t10 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t1 ? (c <= -800 ? 0 * beta : x) * ((t3 ? t : 1) / (1 + t * t11)) : x / 2) * (t1 ? t3 ? t11 : 1 : 1);
}

function shortValue(x: number, beta: number): number {
  const t1 = beta * x;
  const c = Math.max(Math.min(t1, 800), -800);
  const t = shortExp(-Math.abs(t1));
  return Math.abs(beta) > 0 ? (c <= -800 ? 0 * beta : x) * ((c < 0 ? t : 1) / (1 + t)) : x / 2;
}

function derivative(x: number, beta: number): number {
  const t1 = beta * x;
  const c = Math.max(Math.min(t1, 800), -800);
  const t2 = c < 0;
  const t3 = -Math.abs(t1);
  const t4 = head(beta);
  const t5 = head(x);
  const t6 = x - t5;
  const t7 = beta - t4;
  const t8 = t4 * t5 - t1 + (t4 * t6 + t7 * t5) + t7 * t6;
  const t9 = t3 < -600;
  const t = explift(t3, Math.abs(t3) < Infinity ? -(t1 < 0 ? -t8 : t8) : 0, t9 ? 256 : 0);
  const t10 = 1 + c;
  const t11 = t9 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t2 ? t * (t10 + t * t11) : 1 + t * t10 * t11) / (1 + (2 * t + t * t * t11) * t11) * (t2 ? t11 : 1);
}

function shortDerivative(x: number, beta: number): number {
  const t1 = beta * x;
  const c = Math.max(Math.min(t1, 800), -800);
  const t = shortExp(-Math.abs(t1));
  const d = 1 + t;
  return (c < 0 ? t : 1) / d + c * (t / (d * d));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'swish',
  params: [{ name: 'beta', default: 1, range: [-Infinity, Infinity], learned: true }],
  paramSlopes: {
    beta: function(x: number, beta: number): number {
  const t1 = beta * x;
  const t2 = -Math.abs(t1);
  const t3 = head(beta);
  const t4 = head(x);
  const t5 = x - t4;
  const t6 = beta - t3;
  const t7 = t3 * t4 - t1 + (t3 * t5 + t6 * t4) + t6 * t5;
  const t8 = t2 < -600;
  const t = explift(t2, Math.abs(t2) < Infinity ? -(t1 < 0 ? -t7 : t7) : 0, t8 ? 256 : 0);
  const t9 = t8 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t9;
  return x * x * (t / (d * d)) * t9;
},
  },
  tables: { derivative: { of: 'root', zero: -1.278464542761074, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', zero: -1.278464542761074, cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as swish };
