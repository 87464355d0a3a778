// Written by `npm run generate` from functions/abs.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  return Math.abs(x);
}

function derivative(x: number): number {
  return x < 0 ? -1 : x > 0 ? 1 : x <= 0 ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'abs',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as abs };
