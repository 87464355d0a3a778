// Written by `npm run generate` from functions/leakyRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, negativeSlope: number): number {
  return x > 0 ? x : negativeSlope * x;
}

function derivative(x: number, negativeSlope: number): number {
  return x > 0 ? 1 : x <= 0 ? negativeSlope : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'leakyRelu',
  params: [{ name: 'negativeSlope', default: 0.01, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x 0 gt x negativeSlope x mul select',
    derivative: 'x 0 gt 1 x 0 le negativeSlope x select select',
    second: 'x x le x 0 gt 0 x 0 le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as leakyRelu };
