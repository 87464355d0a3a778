// Written by `npm run generate` from functions/hardswish.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  return x <= -3 ? 0 : x * (Math.min(x + 3, 6) / 6);
}

function derivative(x: number): number {
  return x > -3 ? x < 3 ? (2 * x + 3) / 6 : 1 : x <= -3 ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'hardswish',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as hardswish };
