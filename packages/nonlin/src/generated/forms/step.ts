// Written by `npm run generate` from functions/step.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, threshold: number): number {
  return x >= threshold ? 1 : x < threshold ? 0 : x;
}

function derivative(x: number): number {
  return x <= 0 ? 0 : x > 0 ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'step',
  params: [{ name: 'threshold', default: 0, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as step };
