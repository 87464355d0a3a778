// Written by `npm run generate` from functions/clamp.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, min: number, max: number): number {
  return Math.min(Math.max(x, min), max);
}

function derivative(x: number, min: number, max: number): number {
  return x >= min ? x <= max ? 1 : 0 : x < min ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'clamp',
  params: [{ name: 'min', default: -Infinity, range: [-Infinity, Infinity] }, { name: 'max', default: Infinity, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x @min max @max min',
    derivative: 'x @min ge x @max le 1 0 select x @min lt 0 x select select',
    second: 'x x le x @min ge x @max le 0 0 select x @min lt 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as clamp };
