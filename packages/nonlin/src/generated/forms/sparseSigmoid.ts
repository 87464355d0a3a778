// Written by `npm run generate` from functions/sparseSigmoid.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  return x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2;
}

function derivative(x: number): number {
  return x > -1 ? x < 1 ? 0.5 : 0 : x <= -1 ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'sparseSigmoid',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as sparseSigmoid };
