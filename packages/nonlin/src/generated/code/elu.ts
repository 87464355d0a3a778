// Written by `npm run generate` from functions/elu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

function value(x: number, alpha: number): number {
  return x > 0 ? x : alpha * expm1(x);
}

function shortValue(x: number, alpha: number): number {
  return x > 0 ? x : alpha * shortExpm1(x);
}

function derivative(x: number, alpha: number): number {
  const t1 = x > 0;
  const t2 = x < -600;
  return (t1 ? 1 : alpha * explift(x, 0, t2 ? 256 : 0)) * (t1 ? 1 : t2 ? x < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number, alpha: number): number {
  return x > 0 ? 1 : alpha * shortExp(x);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'elu',
  params: [{ name: 'alpha', default: 1, range: [-Infinity, Infinity] }],
  tables: { forms: { derivative: { of: 'value', cells: 'floor', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', cells: 'floor', perUnit: 16, low: -32, high: 32, within: [-1, 1024] }, vjp: { of: 'gradient', cells: 'floor', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0 gt x alpha x expm1 mul select',
    derivative: 'x 0 gt : 1 alpha x 0 x 600 neg lt : 256 0 select explift mul select $0 1 $1 x 760 neg lt 0 8.636168555094445e-78 select 1 select select mul',
    second: 'x x le : x 0 gt : 0 alpha x 0 x 600 neg lt : 256 0 select explift mul select x select $0 $1 1 $2 x 760 neg lt 0 8.636168555094445e-78 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as elu };
