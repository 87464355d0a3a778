// Written by `npm run generate` from functions/nlrelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { log1p } from '../../numerics/printed/numerics.ts';
import { shortLog1p } from '../../numerics/printed/short.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function value(x: number, beta: number): number {
  return log1p(beta * Math.max(0, x));
}

function shortValue(x: number, beta: number): number {
  return shortLog1p(beta * Math.max(0, x));
}

function derivative(x: number, beta: number): number {
  return x > 0 ? beta / (beta * x + 1) : x <= 0 ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'nlrelu',
  params: [{ name: 'beta', default: 1, range: [0, Infinity] }],
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
  programs: {
    value: 'beta 0 x max mul log1p',
    derivative: 'x 0 gt beta beta x mul 1 add div x 0 le 0 x select select',
    second: 'x x le x 0 gt beta beta mul beta x mul 1 add : $0 mul div neg x 0 le 0 1 select select x select',
  },
  recipes: {
    float64: { log1p: log1pProgram },
    float32: { log1p: shortLog1pProgram },
  },
};
export { code as nlrelu };
