// Written by `npm run generate` from functions/tanhshrink.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { exp, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';

function value(x: number): number {
  const t1 = Math.abs(x);
  const z = x * x;
  const t = exp(Math.min(t1, 1));
  return t1 < 1 ? x * z * (1 / 3 + z * (1 / 30 + z * (1 / 840 + z * (1 / 45360 + z * (1 / 3991680 + z * (1 / 518918400 + z * (1 / 93405312000 + z * (1 / 22230464256000 + z / 6758061133824000)))))))) * 2 / (t + 1 / t) : x - tanh(x);
}

function shortValue(x: number): number {
  const t1 = Math.abs(x);
  const z = x * x;
  const t = shortExp(Math.min(t1, 1));
  return t1 < 1 ? x * z * (1 / 3 + z * (1 / 30 + z * (1 / 840 + z * (1 / 45360 + z * (1 / 3991680 + z * (1 / 518918400 + z * (1 / 93405312000 + z * (1 / 22230464256000 + z / 6758061133824000)))))))) * 2 / (t + 1 / t) : x - shortTanh(x);
}

function derivative(x: number): number {
  const t1 = tanh(x);
  return t1 * t1;
}

function shortDerivative(x: number): number {
  const t1 = shortTanh(x);
  return t1 * t1;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'tanhshrink',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as tanhshrink };
