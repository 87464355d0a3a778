// Written by `npm run generate` from functions/elish.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';

function value(x: number): number {
  const t1 = x >= 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const q = t / (1 + t * t4);
  return (t1 ? x * (1 - q * t4) : expm1(x) * (t - t * q * t4)) * (t1 ? 1 : t4);
}

function shortValue(x: number): number {
  const t = shortExp(-Math.abs(x));
  const q = t / (1 + t);
  return x >= 0 ? x * (1 - q) : shortExpm1(x) * (t - t * q);
}

function derivative(x: number): number {
  const t1 = x >= 0;
  const t2 = Math.abs(x);
  const t3 = -t2;
  const t4 = t3 < -600;
  const t = explift(t3, 0, t4 ? 256 : 0);
  const t5 = t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t6 = (2 * t + t * t * t5) * t5;
  return (t1 ? 1 + t * (1 + Math.min(t2, 800)) * t5 : t * (t6 - 1)) / (1 + t6) * (t1 ? 1 : t5);
}

function shortDerivative(x: number): number {
  const t1 = Math.abs(x);
  const t = shortExp(-t1);
  const m = 2 * t + t * t;
  return (x >= 0 ? 1 + t * (1 + Math.min(t1, 800)) : t * (m - 1)) / (1 + m);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'elish',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as elish };
