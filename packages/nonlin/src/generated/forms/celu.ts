// Written by `npm run generate` from functions/celu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { exp, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';

function value(x: number, alpha: number): number {
  return x > 0 ? x : alpha * expm1(x / alpha);
}

function shortValue(x: number, alpha: number): number {
  return x > 0 ? x : alpha * shortExpm1(x / alpha);
}

function derivative(x: number, alpha: number): number {
  return x > 0 ? 1 : exp(x / alpha);
}

function shortDerivative(x: number, alpha: number): number {
  return x > 0 ? 1 : shortExp(x / alpha);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'celu',
  params: [{ name: 'alpha', default: 1, range: [5e-324, Infinity] }],
  tables: { derivative: { of: 'value', cells: 'floor', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', cells: 'floor', perUnit: 16, low: -32, high: 32, within: [-1, 1024] }, vjp: { of: 'gradient', cells: 'floor', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as celu };
