// Written by `npm run generate` from functions/sparsePlus.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  const t1 = x + 1;
  return x <= -1 ? 0 : x >= 1 ? x : t1 * t1 / 4;
}

function derivative(x: number): number {
  return x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'sparsePlus',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x 1 neg le 0 x 1 ge x x 1 add : $0 mul 4 div select select',
    derivative: 'x 1 neg le 0 x 1 ge 1 x 1 add 2 div select select',
    second: 'x x le x 1 neg le 0 x 1 ge 0 1 2 div select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as sparsePlus };
