// Written by `npm run generate` from functions/relu6.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  return Math.min(Math.max(0, x), 6);
}

function derivative(x: number): number {
  return x > 0 ? x < 6 ? 1 : 0 : x <= 0 ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'relu6',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as relu6 };
