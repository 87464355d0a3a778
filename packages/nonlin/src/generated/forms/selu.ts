// Written by `npm run generate` from functions/selu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { exp, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';

function value(x: number): number {
  return x > 0 ? 1.0507009873554805 * x : 1.7580993408473768 * expm1(x);
}

function shortValue(x: number): number {
  return x > 0 ? 1.0507009873554805 * x : 1.7580993408473768 * shortExpm1(x);
}

function derivative(x: number): number {
  return x > 0 ? 1.0507009873554805 : 1.7580993408473768 * exp(x);
}

function shortDerivative(x: number): number {
  return x > 0 ? 1.0507009873554805 : 1.7580993408473768 * shortExp(x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'selu',
  params: [],
  tables: { derivative: { of: 'value', cells: 'ceil', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'floor', perUnit: 16, low: -32, high: 32, within: [-1, 1024] }, vjp: { of: 'gradient', cells: 'ceil', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as selu };
