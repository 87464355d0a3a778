// Written by `npm run generate` from functions/exponential.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { exp } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';

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

const code: ScalarCode = {
  kind: 'scalar',
  name: 'exponential',
  params: [],
  tables: { forms: { derivative: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x exp',
    derivative: 'x exp',
    second: 'x x le x exp x select',
  },
  recipes: {
    float64: { exp: expProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as exponential };
