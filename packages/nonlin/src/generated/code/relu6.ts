// Written by `npm run generate` from functions/relu6.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  return Math.min(Math.max(0, x), 6);
}

function derivative(x: number): number {
  return x > 0 ? x < 6 ? 1 : 0 : x <= 0 ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'relu6',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: '0 x max 6 min',
    derivative: 'x 0 gt x 6 lt 1 0 select x 0 le 0 x select select',
    second: 'x x le x 0 gt x 6 lt 0 0 select x 0 le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as relu6 };
