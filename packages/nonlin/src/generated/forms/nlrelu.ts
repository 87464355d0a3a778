// Written by `npm run generate` from functions/nlrelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { log1p } from '../../numerics/printed/numerics.ts';
import { shortLog1p } from '../../numerics/printed/short.ts';

function value(x: number, beta: number): number {
  return log1p(beta * Math.max(0, x));
}

function shortValue(x: number, beta: number): number {
  return shortLog1p(beta * Math.max(0, x));
}

function derivative(x: number, beta: number): number {
  return x <= 0 ? 0 : beta / (beta * x + 1);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'nlrelu',
  params: [{ name: 'beta', default: 1, range: [0, Infinity] }],
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
};
export { form as nlrelu };
