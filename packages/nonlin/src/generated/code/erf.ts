// Written by `npm run generate` from functions/erf.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { expsum, erf } from './numerics.ts';
import { shortExp, shortErf } from './short.ts';
import { head } from '../../numerics/bits.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from './recipes/exp.ts';
import { expsumProgram } from './recipes/expsum.ts';
import { erfProgram, shortErfProgram } from './recipes/erf.ts';

function value(x: number): number {
  return erf(x);
}

function shortValue(x: number): number {
  return shortErf(x);
}

function derivative(x: number): number {
  const t1 = x * x;
  const t2 = -t1;
  const t3 = head(x);
  const t4 = x - t3;
  return 1.1283791670955126 * expsum(t2, Math.abs(t2) < Infinity ? -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0);
}

function shortDerivative(x: number): number {
  return 1.1283791670955126 * shortExp(-(x * x));
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'erf',
  params: [],
  tables: { forms: { value: { of: 'product', isScaled: true, cells: 'round', perUnit: 32, low: -32, high: 32, within: [-1.015625, 1.015625] } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x erf',
    derivative: '1.1283791670955126 x x mul neg exp mul',
    second: 'x x le 1.1283791670955126 x x mul neg exp x x add neg mul mul x select',
  },
  recipes: {
    float64: { expsum: expsumProgram, erf: erfProgram },
    float32: { exp: shortExpProgram, erf: shortErfProgram },
  },
};
export { code as erf };
