// Written by `npm run generate` from functions/eswish.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';

function value(x: number, beta: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return beta * (Math.max(x, -800) * ((t1 ? t : 1) / (1 + t * t4))) * (t1 ? t4 : 1);
}

function shortValue(x: number, beta: number): number {
  const t = shortExp(-Math.abs(x));
  return beta * (Math.max(x, -800) * ((x < 0 ? t : 1) / (1 + t)));
}

function derivative(x: number, beta: number): number {
  const t1 = x < 0;
  const a = Math.min(Math.abs(x), 800);
  const t2 = -a;
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t4;
  const t5 = d * d;
  return beta * (t1 ? t * (d - a) / t5 : (1 + t * (1 + a) * t4) / t5) * (t1 ? t4 : 1);
}

function shortDerivative(x: number, beta: number): number {
  const a = Math.min(Math.abs(x), 800);
  const t = shortExp(-a);
  const d = 1 + t;
  const t1 = d * d;
  return beta * (x < 0 ? t * (d - a) / t1 : (1 + t * (1 + a)) / t1);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'eswish',
  params: [{ name: 'beta', default: 1.25, range: [-Infinity, Infinity] }],
  tables: { vjp: { of: 'gradient', zero: -1.278464542761074, cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as eswish };
