// Written by `npm run generate` from functions/affine.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, alpha: number, beta: number): number {
  return alpha * x + beta;
}

function derivative(_x: number, alpha: number): number {
  return alpha;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'affine',
  params: [{ name: 'alpha', default: 1, range: [-Infinity, Infinity] }, { name: 'beta', default: 0, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as affine };
