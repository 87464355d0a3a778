// Written by `npm run generate` from functions/step.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, threshold: number): number {
  return x >= threshold ? 1 : x < threshold ? 0 : x;
}

function derivative(x: number): number {
  return x <= 0 ? 0 : x > 0 ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'step',
  params: [{ name: 'threshold', default: 0, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x threshold ge 1 x threshold lt 0 x select select',
    derivative: 'x 0 le 0 x 0 gt 0 x select select',
    second: 'x x le x 0 le 0 x 0 gt 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as step };
