// Written by `npm run generate` from functions/tanhshrink.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { tanh } from '../../numerics/printed/numerics.ts';
import { shortTanh } from '../../numerics/printed/short.ts';

function value(x: number): number {
  const t1 = Math.abs(x);
  const t2 = Math.min(t1, 1);
  const z = t2 * t2;
  const cube = x * z;
  return t1 < 1 ? cube / 3 - cube * (z * (2 / 15 + z * (4 / 315 + z * (1 / 2268 + z * (1 / 124740 + z * (1 / 11119680 + z * (1 / 1459458000 + z * (1 / 264648384000 + z * (1 / 63356823129600 + z * (1 / 19352629610496000))))))))) / (1 + z * (1 / 2 + z * (1 / 24 + z * (1 / 720 + z * (1 / 40320 + z * (1 / 3628800 + z * (1 / 479001600 + z * (1 / 87178291200 + z * (1 / 20922789888000 + z * (1 / 6402373705728000))))))))))) : x - tanh(x);
}

function shortValue(x: number): number {
  const t1 = Math.abs(x);
  const t2 = Math.min(t1, 1);
  const z = t2 * t2;
  const cube = x * z;
  return t1 < 1 ? cube / 3 - cube * (z * (2 / 15 + z * (4 / 315 + z * (1 / 2268 + z * (1 / 124740 + z * (1 / 11119680 + z * (1 / 1459458000 + z * (1 / 264648384000 + z * (1 / 63356823129600 + z * (1 / 19352629610496000))))))))) / (1 + z * (1 / 2 + z * (1 / 24 + z * (1 / 720 + z * (1 / 40320 + z * (1 / 3628800 + z * (1 / 479001600 + z * (1 / 87178291200 + z * (1 / 20922789888000 + z * (1 / 6402373705728000))))))))))) : x - shortTanh(x);
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
