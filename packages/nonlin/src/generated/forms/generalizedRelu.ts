// Written by `npm run generate` from functions/generalizedRelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, negativeSlope: number, maxValue: number, threshold: number): number {
  return x >= maxValue ? maxValue : x > threshold ? x : Math.abs(negativeSlope) > 0 ? negativeSlope * (x - threshold) : 0 * Math.max(x, -1);
}

function derivative(x: number, negativeSlope: number, maxValue: number, threshold: number): number {
  return x >= maxValue ? maxValue < Infinity ? 0 : 1 : x > threshold ? 1 : x <= threshold ? negativeSlope : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'generalizedRelu',
  params: [{ name: 'negativeSlope', default: 0, range: [-Infinity, Infinity] }, { name: 'maxValue', default: Infinity, range: [-Infinity, Infinity] }, { name: 'threshold', default: 0, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as generalizedRelu };
