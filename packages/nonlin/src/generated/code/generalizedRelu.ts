// Written by `npm run generate` from functions/generalizedRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, negativeSlope: number, maxValue: number, threshold: number): number {
  return x >= maxValue ? maxValue : x > threshold ? x : Math.abs(negativeSlope) > 0 ? negativeSlope * (x - threshold) : 0 * Math.max(x, -1);
}

function derivative(x: number, negativeSlope: number, maxValue: number, threshold: number): number {
  return x >= maxValue ? maxValue < Infinity ? 0 : 1 : x > threshold ? 1 : x <= threshold ? negativeSlope : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'generalizedRelu',
  params: [{ name: 'negativeSlope', default: 0, range: [-Infinity, Infinity] }, { name: 'maxValue', default: Infinity, range: [-Infinity, Infinity] }, { name: 'threshold', default: 0, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x maxValue ge maxValue x threshold gt x negativeSlope abs 0 gt negativeSlope x threshold sub mul 0 x 1 neg max mul select select select',
    derivative: 'x maxValue ge maxValue inf lt 0 1 select x threshold gt 1 x threshold le negativeSlope x select select select',
    second: 'x x le x maxValue ge maxValue inf lt 0 0 select x threshold gt 0 x threshold le 0 1 select select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as generalizedRelu };
