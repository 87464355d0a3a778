// Written by `npm run generate` from functions/xielu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { expm1 } from '../../numerics/printed/numerics.ts';
import { shortExpm1 } from '../../numerics/printed/short.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

function value(x: number, alphaP: number, alphaN: number, beta: number): number {
  return x > 0 ? x * (alphaP * x + beta) : alphaN * expm1(x) + (beta - alphaN) * x;
}

function shortValue(x: number, alphaP: number, alphaN: number, beta: number): number {
  return x > 0 ? x * (alphaP * x + beta) : alphaN * shortExpm1(x) + (beta - alphaN) * x;
}

function derivative(x: number, alphaP: number, alphaN: number, beta: number): number {
  return x > 0 ? 2 * alphaP * x + beta : alphaN * expm1(x) + beta;
}

function shortDerivative(x: number, alphaP: number, alphaN: number, beta: number): number {
  return x > 0 ? 2 * alphaP * x + beta : alphaN * shortExpm1(x) + beta;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'xielu',
  params: [{ name: 'alphaP', default: 0.8, range: [5e-324, Infinity], learned: true }, { name: 'alphaN', default: 0.8, range: [5e-324, Infinity], learned: true }, { name: 'beta', default: 0.5, range: [-Infinity, Infinity] }],
  paramSlopes: {
    alphaP: function(x: number): number {
  return x > 0 ? x * x : 0;
},
    alphaN: function(x: number): number {
  return x > 0 ? 0 : expm1(x) - x;
},
  },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0 gt x alphaP x mul beta add mul alphaN x expm1 mul beta alphaN sub x mul add select',
    derivative: 'x 0 gt 2 alphaP mul x mul beta add alphaN x expm1 mul beta add select',
    second: 'x x le : x 0 gt : 2 alphaP mul alphaN x 0 x 600 neg lt : 256 0 select explift mul select x select $0 $1 1 $2 x 760 neg lt 0 8.636168555094445e-78 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as xielu };
