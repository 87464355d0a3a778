// Written by `npm run generate` from functions/relu2.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  const t1 = Math.max(0, x);
  return t1 * t1;
}

function derivative(x: number): number {
  return 2 * Math.max(0, x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'relu2',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as relu2 };
