// Written by `npm run generate` from functions/relu2.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  const t1 = Math.max(0, x);
  return t1 * t1;
}

function derivative(x: number): number {
  return 2 * Math.max(0, x);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'relu2',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: '0 x max : $0 mul',
    derivative: '2 0 x max mul',
    second: 'x x le 2 0 x lt 1 0 x gt 0 0 1 max select select mul x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as relu2 };
