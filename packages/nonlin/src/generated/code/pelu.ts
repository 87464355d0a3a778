// Written by `npm run generate` from functions/pelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

function value(x: number, a: number, b: number): number {
  return x >= 0 ? a / b * x : a * expm1(x / b);
}

function shortValue(x: number, a: number, b: number): number {
  return x >= 0 ? a / b * x : a * shortExpm1(x / b);
}

function derivative(x: number, a: number, b: number): number {
  const t1 = x >= 0;
  const t2 = a / b;
  const t3 = x / b;
  const t4 = t3 < -600;
  return (t1 ? t2 : t2 * explift(t3, 0, t4 ? 256 : 0)) * (t1 ? 1 : t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number, a: number, b: number): number {
  const t1 = a / b;
  return x >= 0 ? t1 : t1 * shortExp(x / b);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'pelu',
  params: [{ name: 'a', default: 1, range: [5e-324, Infinity], learned: true }, { name: 'b', default: 1, range: [5e-324, Infinity], learned: true }],
  paramSlopes: {
    a: function(x: number, _a: number, b: number): number {
  const t1 = x / b;
  return x >= 0 ? t1 : expm1(t1);
},
    b: function(x: number, a: number, b: number): number {
  const t1 = x >= 0;
  const t2 = -a * x;
  const t3 = b * b;
  const t4 = x / b;
  const t5 = t4 < -600;
  return (t1 ? t2 / t3 : t2 * explift(t4, 0, t5 ? 256 : 0) / t3) * (t1 ? 1 : t5 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1);
},
  },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0 ge a b div x mul a x b div expm1 mul select',
    derivative: 'x 0 ge : a b div : $1 x b div : 0 $2 600 neg lt : 256 0 select explift mul select $0 1 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select select mul',
    second: 'x x le : x 0 ge : 0 a b div x b div : 0 $2 600 neg lt : 256 0 select explift 1 b div mul mul select x select $0 $1 1 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as pelu };
