// Written by `npm run generate` from functions/arctan.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { atan } from '../../numerics/printed/numerics.ts';
import { shortAtan } from '../../numerics/printed/short.ts';

function value(x: number): number {
  return atan(x);
}

function shortValue(x: number): number {
  return shortAtan(x);
}

function derivative(x: number): number {
  return Math.abs(x) < 1e+150 ? 1 / (1 + x * x) : 1 / x / x;
}

function shortDerivative(x: number): number {
  return 1 / (1 + x * x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'arctan',
  params: [],
  tables: { value: { of: 'product', cells: 'round', perUnit: 32, low: -32, high: 32, within: [-1.015625, 1.015625] } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as arctan };
