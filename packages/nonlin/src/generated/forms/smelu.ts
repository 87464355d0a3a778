// Written by `npm run generate` from functions/smelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, beta: number): number {
  const t1 = x + beta;
  return x <= -beta ? 0 : x >= beta ? x : t1 * t1 / (4 * beta);
}

function derivative(x: number, beta: number): number {
  return x <= -beta ? 0 : x >= beta ? 1 : (x + beta) / (2 * beta);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'smelu',
  params: [{ name: 'beta', default: 1, range: [5e-324, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as smelu };
