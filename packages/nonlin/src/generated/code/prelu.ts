// Written by `npm run generate` from functions/prelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, weight: number): number {
  return x > 0 ? x : weight * x;
}

function derivative(x: number, weight: number): number {
  return x > 0 ? 1 : x <= 0 ? weight : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'prelu',
  params: [{ name: 'weight', default: 0.25, range: [-Infinity, Infinity], learned: true }],
  paramSlopes: {
    weight: function(x: number): number {
  return x > 0 ? 0 : x;
},
  },
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x 0 gt x weight x mul select',
    derivative: 'x 0 gt 1 x 0 le weight x select select',
    second: 'x x le x 0 gt 0 x 0 le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as prelu };
