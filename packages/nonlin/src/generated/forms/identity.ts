// Written by `npm run generate` from functions/identity.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  return x;
}

function derivative(): number {
  return 1;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'identity',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as identity };
