// Written by `npm run generate` from functions/selu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';

function value(x: number, alpha: number, gamma: number): number {
  return x > 0 ? gamma * x : gamma * alpha * expm1(x);
}

function shortValue(x: number, alpha: number, gamma: number): number {
  return x > 0 ? gamma * x : gamma * alpha * shortExpm1(x);
}

function derivative(x: number, alpha: number, gamma: number): number {
  const t1 = x > 0;
  const t2 = x < -600;
  return (t1 ? gamma : gamma * alpha * explift(x, 0, t2 ? 256 : 0)) * (t1 ? 1 : t2 ? x < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number, alpha: number, gamma: number): number {
  return x > 0 ? gamma : gamma * alpha * shortExp(x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'selu',
  params: [{ name: 'alpha', default: 1.6732632423543774, range: [-Infinity, Infinity] }, { name: 'gamma', default: 1.0507009873554805, range: [-Infinity, Infinity] }],
  tables: { derivative: { of: 'value', cells: 'ceil', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'floor', perUnit: 16, low: -32, high: 32, within: [-1, 1024] }, vjp: { of: 'gradient', cells: 'ceil', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as selu };
