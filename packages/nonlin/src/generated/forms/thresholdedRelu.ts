// Written by `npm run generate` from functions/thresholdedRelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, alpha: number): number {
  return x <= alpha ? 0 : x;
}

function derivative(x: number, alpha: number): number {
  return x > alpha ? 1 : x <= alpha ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'thresholdedRelu',
  params: [{ name: 'alpha', default: 1, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as thresholdedRelu };
