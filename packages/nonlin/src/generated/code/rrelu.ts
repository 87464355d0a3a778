// Written by `npm run generate` from functions/rrelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, lower: number, upper: number, draw: number): number {
  return x > 0 ? x : (lower + (upper - lower) * draw) * x;
}

function derivative(x: number, lower: number, upper: number, draw: number): number {
  return x > 0 ? 1 : x <= 0 ? lower + (upper - lower) * draw : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'rrelu',
  params: [{ name: 'lower', default: 0.125, range: [-Infinity, Infinity] }, { name: 'upper', default: 0.3333333333333333, range: [-Infinity, Infinity] }, { name: 'draw', default: 0.5, range: [0, 1], random: true }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x 0 gt x lower upper lower sub draw mul add x mul select',
    derivative: 'x 0 gt 1 x 0 le lower upper lower sub draw mul add x select select',
    second: 'x x le x 0 gt 0 x 0 le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as rrelu };
