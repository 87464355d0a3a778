// Written by `npm run generate` from functions/hardswish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  return x > -3 ? x * (Math.min(x + 3, 6) / 6) : x <= -3 ? 0 : x;
}

function derivative(x: number): number {
  return x > -3 ? x < 3 ? (2 * x + 3) / 6 : 1 : x <= -3 ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'hardswish',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x 3 neg : gt x x 3 add 6 min 6 div mul x $0 le 0 x select select',
    derivative: 'x 3 neg : gt x 3 lt 2 x mul 3 add 6 div 1 select x $0 le 0 x select select',
    second: 'x x le x 3 neg : gt x 3 lt 2 6 div 0 select x $0 le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardswish };
