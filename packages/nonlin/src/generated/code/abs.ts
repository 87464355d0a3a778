// Written by `npm run generate` from functions/abs.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  return Math.abs(x);
}

function derivative(x: number): number {
  return x < 0 ? -1 : x > 0 ? 1 : x <= 0 ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'abs',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x abs',
    derivative: 'x 0 lt 1 neg x 0 gt 1 x 0 le 0 x select select select',
    second: 'x x le x 0 lt 0 x 0 gt 0 x 0 le 0 1 select select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as abs };
