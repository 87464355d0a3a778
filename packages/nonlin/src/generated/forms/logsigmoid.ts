// Written by `npm run generate` from functions/logsigmoid.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { exp, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p } from '../../numerics/printed/short.ts';

function value(x: number): number {
  return Math.min(x, 0) - log1p(exp(-Math.abs(x)));
}

function shortValue(x: number): number {
  return Math.min(x, 0) - shortLog1p(shortExp(-Math.abs(x)));
}

function derivative(x: number): number {
  const t = exp(-Math.abs(x));
  return (x < 0 ? 1 : t) / (1 + t);
}

function shortDerivative(x: number): number {
  const t = shortExp(-Math.abs(x));
  return (x < 0 ? 1 : t) / (1 + t);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'logsigmoid',
  params: [],
  tables: { derivative: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as logsigmoid };
