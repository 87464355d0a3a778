// Written by `npm run generate` from functions/sparsePlus.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  const t1 = x + 1;
  return x <= -1 ? 0 : x >= 1 ? x : t1 * t1 / 4;
}

function derivative(x: number): number {
  return x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'sparsePlus',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as sparsePlus };
