// Written by `npm run generate` from functions/hardElish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

function value(x: number): number {
  return (x >= 0 ? x : expm1(x)) * Math.max(Math.min((x + 1) / 2, 1), 0);
}

function shortValue(x: number): number {
  return (x >= 0 ? x : shortExpm1(x)) * Math.max(Math.min((x + 1) / 2, 1), 0);
}

function derivative(x: number): number {
  const t1 = x < -600;
  return x >= 1 ? 1 : x >= 0 ? x + 0.5 : x > -1 ? explift(x, 0, t1 ? 256 : 0) * ((x + 1) / 2) * (t1 ? x < -760 ? 0 : 8.636168555094445e-78 : 1) + expm1(x) / 2 : x <= -1 ? 0 : x;
}

function shortDerivative(x: number): number {
  return x >= 1 ? 1 : x >= 0 ? x + 0.5 : x > -1 ? shortExp(x) * ((x + 1) / 2) + shortExpm1(x) / 2 : x <= -1 ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'hardElish',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0 ge x x expm1 select x 1 add 2 div 1 min 0 max mul',
    derivative: 'x 1 ge 1 x 0 ge x 0.5 add x 1 neg : gt x 0 x 600 neg lt : 256 0 select explift x 1 add 2 div mul $1 x 760 neg lt 0 8.636168555094445e-78 select 1 select mul x expm1 2 div add x $0 le 0 x select select select select',
    second: 'x x le : x 1 ge : 0 x 0 ge : 1 x 1 neg : gt : x 0 x 600 neg lt : 256 0 select explift : x 1 add 2 div mul $6 1 2 div mul add $6 2 div add x $3 le 0 1 select select select select x select $0 $1 1 $2 1 $4 $5 x 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select select select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as hardElish };
