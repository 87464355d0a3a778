// Written by `npm run generate` from functions/shrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, lambda: number, bias: number): number {
  return x < -lambda ? x + bias : x > lambda ? x - bias : Math.abs(x) <= lambda ? 0 : x;
}

function derivative(x: number, lambda: number): number {
  const t1 = Math.abs(x);
  return t1 > lambda ? 1 : t1 <= lambda ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'shrink',
  params: [{ name: 'lambda', default: 0.5, range: [0, Infinity] }, { name: 'bias', default: 0, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x lambda neg lt x bias add x lambda gt x bias sub x abs lambda le 0 x select select select',
    derivative: 'x abs : lambda gt 1 $0 lambda le 0 x select select',
    second: 'x x le x abs : lambda gt 0 $0 lambda le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as shrink };
