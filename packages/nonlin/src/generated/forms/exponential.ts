// Written by `npm run generate` from functions/exponential.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { exp } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';

function value(x: number): number {
  return exp(x);
}

function shortValue(x: number): number {
  return shortExp(x);
}

function derivative(x: number): number {
  return exp(x);
}

function shortDerivative(x: number): number {
  return shortExp(x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'exponential',
  params: [],
  tables: { derivative: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as exponential };
