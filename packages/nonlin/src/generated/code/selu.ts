// Written by `npm run generate` from functions/selu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { exp, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

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

const code: ScalarCode = {
  kind: 'scalar',
  name: 'selu',
  params: [],
  tables: { forms: { derivative: { of: 'value', cells: 'ceil', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'floor', perUnit: 16, low: -32, high: 32, within: [-1, 1024] }, vjp: { of: 'gradient', cells: 'ceil', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0 gt 1.0507009873554805 x mul 1.7580993408473768 x expm1 mul select',
    derivative: 'x 0 gt 1.0507009873554805 1.7580993408473768 x exp mul select',
    second: 'x x le x 0 gt 0 1.7580993408473768 x exp mul select x select',
  },
  recipes: {
    float64: { exp: expProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as selu };
