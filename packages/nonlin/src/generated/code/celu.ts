// Written by `npm run generate` from functions/celu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { exp, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

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

const code: ScalarCode = {
  kind: 'scalar',
  name: 'celu',
  params: [{ name: 'alpha', default: 1, range: [5e-324, Infinity] }],
  tables: { forms: { derivative: { of: 'value', cells: 'floor', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', cells: 'floor', perUnit: 16, low: -32, high: 32, within: [-1, 1024] }, vjp: { of: 'gradient', cells: 'floor', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0 gt x alpha x alpha div expm1 mul select',
    derivative: 'x 0 gt 1 x alpha div exp select',
    second: 'x x le : x 0 gt : 0 x alpha div : 0 $2 600 neg lt : 256 0 select explift 1 alpha div mul select x select $0 $1 1 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as celu };
