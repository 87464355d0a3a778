// Written by `npm run generate` from functions/aconC.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';

function value(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const c = Math.max(Math.min(beta * t1 * x, 800), -800);
  const t2 = c <= -800;
  const t3 = c < 0;
  const t4 = -Math.abs(c);
  const t5 = t4 < -600;
  const t = explift(t4, 0, t5 ? 256 : 0);
  const t6 = t5 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t2 ? 0 : t1 * x * ((t3 ? t : 1) / (1 + t * t6))) * (t2 ? 1 : t3 ? t6 : 1) + (Math.abs(p2) > 0 ? p2 * x : 0 * Math.max(Math.min(x, 1), -1));
}

function shortValue(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const c = Math.max(Math.min(beta * t1 * x, 800), -800);
  const t = shortExp(-Math.abs(c));
  return (c <= -800 ? 0 : t1 * x * ((c < 0 ? t : 1) / (1 + t))) + (Math.abs(p2) > 0 ? p2 * x : 0 * Math.max(Math.min(x, 1), -1));
}

function derivative(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const c = Math.max(Math.min(beta * t1 * x, 800), -800);
  const t2 = c < 0;
  const t3 = -Math.abs(c);
  const t4 = t3 < -600;
  const t = explift(t3, 0, t4 ? 256 : 0);
  const t5 = t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t5;
  const t6 = d * d;
  return t1 * (t2 ? t * (d + c) / t6 : (1 + t * (1 + c) * t5) / t6) * (t2 ? t5 : 1) + p2;
}

function shortDerivative(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const c = Math.max(Math.min(beta * t1 * x, 800), -800);
  const t = shortExp(-Math.abs(c));
  const d = 1 + t;
  return t1 * ((c < 0 ? t : 1) / d + c * (t / (d * d))) + p2;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'aconC',
  params: [{ name: 'p1', default: 1, range: [-Infinity, Infinity], learned: true }, { name: 'p2', default: 0, range: [-Infinity, Infinity], learned: true }, { name: 'beta', default: 1, range: [-Infinity, Infinity], learned: true }],
  paramSlopes: {
    p1: function(x: number, p1: number, p2: number, beta: number): number {
  const z = Math.max(Math.min(beta * (p1 - p2) * x, 800), -800);
  const t1 = z < 0;
  const t2 = -Math.abs(z);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t4;
  return x * ((t1 ? t : 1) / d + z * (t / (d * d)) * (t1 ? 1 : t4)) * (t1 ? t4 : 1);
},
    p2: function(x: number, p1: number, p2: number, beta: number): number {
  const z = Math.max(Math.min(beta * (p1 - p2) * x, 800), -800);
  const t1 = z < 0;
  const t2 = -Math.abs(z);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t4;
  return x * ((t1 ? 1 : t) / d - z * (t / (d * d)) * (t1 ? t4 : 1)) * (t1 ? 1 : t4);
},
    beta: function(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const t2 = t1 * x;
  const t3 = -Math.abs(Math.max(Math.min(beta * t1 * x, 800), -800));
  const t4 = t3 < -600;
  const t = explift(t3, 0, t4 ? 256 : 0);
  const t5 = t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t5;
  return t2 * t2 * (t / (d * d)) * t5;
},
  },
  tables: { vjp: { of: 'gradient', zero: -1.278464542761074, cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as aconC };
