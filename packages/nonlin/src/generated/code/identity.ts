// Written by `npm run generate` from functions/identity.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  return x;
}

function derivative(): number {
  return 1;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'identity',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x',
    derivative: '1',
    second: 'x x le 0 x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as identity };
