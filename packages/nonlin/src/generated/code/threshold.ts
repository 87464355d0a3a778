// Written by `npm run generate` from functions/threshold.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, threshold: number, value: number): number {
  return x > threshold ? x : x <= threshold ? value : x;
}

function derivative(x: number, threshold: number): number {
  return x > threshold ? 1 : x <= threshold ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'threshold',
  params: [{ name: 'threshold', default: 0, range: [-Infinity, Infinity] }, { name: 'value', default: 0, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x threshold gt x x threshold le value x select select',
    derivative: 'x threshold gt 1 x threshold le 0 x select select',
    second: 'x x le x threshold gt 0 x threshold le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as threshold };
