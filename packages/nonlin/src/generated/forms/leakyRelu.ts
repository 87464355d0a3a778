// Written by `npm run generate` from functions/leakyRelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, negativeSlope: number): number {
  return x > 0 ? x : negativeSlope * x;
}

function derivative(x: number, negativeSlope: number): number {
  return x > 0 ? 1 : x <= 0 ? negativeSlope : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'leakyRelu',
  params: [{ name: 'negativeSlope', default: 0.01, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as leakyRelu };
