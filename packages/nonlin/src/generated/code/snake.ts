// Written by `npm run generate` from functions/snake.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { sin } from './numerics.ts';
import { shortSin } from './short.ts';
import { sinProgram, cosProgram, shortSinProgram, shortCosProgram } from './recipes.ts';

function value(x: number, frequency: number): number {
  const s = sin(frequency * x);
  return Math.abs(x) < Infinity ? x + s * s / frequency : x;
}

function shortValue(x: number, frequency: number): number {
  const s = shortSin(frequency * x);
  return Math.abs(x) < Infinity ? x + s * s / frequency : x;
}

function derivative(x: number, frequency: number): number {
  return 1 + sin(2 * frequency * x);
}

function shortDerivative(x: number, frequency: number): number {
  return 1 + shortSin(2 * frequency * x);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'snake',
  params: [{ name: 'frequency', default: 1, range: [5e-324, Infinity], learned: true }],
  hasFar: true,
  paramSlopes: {
    frequency: function(x: number, frequency: number): number {
  const t1 = frequency * x;
  const s = sin(t1);
  return x * sin(2 * t1) / frequency - s * s / (frequency * frequency);
},
  },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x abs inf lt x frequency x mul sin : $0 mul frequency div add x select',
    derivative: '1 2 frequency mul x mul sin add',
    second: 'x x le 2 frequency mul : x mul cos $0 mul x select',
  },
  recipes: {
    float64: { sin: sinProgram, cos: cosProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as snake };
