// Written by `npm run generate` from functions/hardElish.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';

function value(x: number): number {
  return (x >= 0 ? x : expm1(x)) * Math.max(Math.min((x + 1) / 2, 1), 0);
}

function shortValue(x: number): number {
  return (x >= 0 ? x : shortExpm1(x)) * Math.max(Math.min((x + 1) / 2, 1), 0);
}

function derivative(x: number): number {
  const t1 = x < -600;
  return x >= 1 ? 1 : x >= 0 ? x + 0.5 : x <= -1 ? 0 : explift(x, 0, t1 ? 256 : 0) * ((x + 1) / 2) * (t1 ? x < -760 ? 0 : 8.636168555094445e-78 : 1) + expm1(x) / 2;
}

function shortDerivative(x: number): number {
  return x >= 1 ? 1 : x >= 0 ? x + 0.5 : x <= -1 ? 0 : shortExp(x) * ((x + 1) / 2) + shortExpm1(x) / 2;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'hardElish',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as hardElish };
