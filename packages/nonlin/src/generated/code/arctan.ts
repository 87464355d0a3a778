// Written by `npm run generate` from functions/arctan.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { atan } from '../../numerics/printed/numerics.ts';
import { shortAtan } from '../../numerics/printed/short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { atanProgram, shortAtanProgram } from '../../numerics/printed/recipes/atan.ts';

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

const code: ScalarCode = {
  kind: 'scalar',
  name: 'arctan',
  params: [],
  tables: { forms: { value: { of: 'product', cells: 'round', perUnit: 32, low: -32, high: 32, within: [-1.015625, 1.015625] } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x atan',
    derivative: 'x abs 1e+150 lt 1 1 x x mul add div 1 x div x div select',
    shortDerivative: '1 1 x x mul add div',
    second: 'x x le x abs 1e+150 lt 2 x mul 1 x x mul : add : $1 mul div neg 1 $0 div neg x div 1 x div $0 div sub select x select',
  },
  recipes: {
    float64: { atan: atanProgram },
    float32: { atan: shortAtanProgram },
  },
};
export { code as arctan };
