// Written by `npm run generate` from functions/smelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, beta: number): number {
  const t1 = x + beta;
  return x <= -beta ? 0 : x >= beta ? x : t1 * t1 / (4 * beta);
}

function derivative(x: number, beta: number): number {
  return x <= -beta ? 0 : x >= beta ? 1 : (x + beta) / (2 * beta);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'smelu',
  params: [{ name: 'beta', default: 1, range: [5e-324, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x beta neg le 0 x beta ge x x beta add : $0 mul 4 beta mul div select select',
    derivative: 'x beta neg le 0 x beta ge 1 x beta add 2 beta mul div select select',
    second: 'x x le x beta neg le 0 x beta ge 0 1 2 beta mul div select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as smelu };
