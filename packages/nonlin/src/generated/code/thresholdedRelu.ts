// Written by `npm run generate` from functions/thresholdedRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, alpha: number): number {
  return x > alpha ? x : x <= alpha ? 0 : x;
}

function derivative(x: number, alpha: number): number {
  return x > alpha ? 1 : x <= alpha ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'thresholdedRelu',
  params: [{ name: 'alpha', default: 1, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x alpha gt x x alpha le 0 x select select',
    derivative: 'x alpha gt 1 x alpha le 0 x select select',
    second: 'x x le x alpha gt 0 x alpha le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as thresholdedRelu };
