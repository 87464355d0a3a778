// Written by `npm run generate` from functions/affine.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, alpha: number, beta: number): number {
  return alpha * x + beta;
}

function derivative(_x: number, alpha: number): number {
  return alpha;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'affine',
  params: [{ name: 'alpha', default: 1, range: [-Infinity, Infinity] }, { name: 'beta', default: 0, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'alpha x mul beta add',
    derivative: 'alpha',
    second: 'x x le 0 x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as affine };
