// Written by `npm run generate` from functions/sign.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  return x > 0 ? 1 : x < 0 ? -1 : x;
}

function derivative(x: number): number {
  return x <= 0 ? 0 : x > 0 ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'sign',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as sign };
