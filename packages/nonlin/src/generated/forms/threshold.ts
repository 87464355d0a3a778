// Written by `npm run generate` from functions/threshold.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, threshold: number, value: number): number {
  return x <= threshold ? value : x;
}

function derivative(x: number, threshold: number): number {
  return x > threshold ? 1 : x <= threshold ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'threshold',
  params: [{ name: 'threshold', default: 0, range: [-Infinity, Infinity] }, { name: 'value', default: 0, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as threshold };
