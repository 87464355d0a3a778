// Written by `npm run generate` from functions/arctan.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { atan } from './numerics.ts';
import { shortAtan } from './short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { atanProgram, shortAtanProgram } from './recipes/atan.ts';

function value(x: number): number {
  return atan(x);
}

function shortValue(x: number): number {
  return shortAtan(x);
}

function derivative(x: number): number {
  return 1 / (1 + x * x);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'arctan',
  params: [],
  tables: { forms: { value: { of: 'product', cells: 'round', perUnit: 32, low: -32, high: 32, within: [-1.015625, 1.015625] } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
  programs: {
    value: 'x atan',
    derivative: '1 1 x x mul add div',
    second: 'x x le 2 x mul 1 x x mul add : $0 mul div neg x select',
  },
  recipes: {
    float64: { atan: atanProgram },
    float32: { atan: shortAtanProgram },
  },
};
export { code as arctan };
