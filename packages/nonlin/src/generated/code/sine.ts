// Written by `npm run generate` from functions/sine.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { sin, cos } from './numerics.ts';
import { shortSin, shortCos } from './short.ts';
import { sinProgram, cosProgram, shortSinProgram, shortCosProgram } from './recipes.ts';

function value(x: number, omega: number): number {
  return sin(omega * x);
}

function shortValue(x: number, omega: number): number {
  return shortSin(omega * x);
}

function derivative(x: number, omega: number): number {
  return omega * cos(omega * x);
}

function shortDerivative(x: number, omega: number): number {
  return omega * shortCos(omega * x);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'sine',
  params: [{ name: 'omega', default: 30, range: [-Infinity, Infinity] }],
  hasFar: true,
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'omega x mul sin',
    derivative: 'omega omega x mul cos mul',
    second: 'x x le omega omega x mul sin omega mul neg mul x select',
  },
  recipes: {
    float64: { sin: sinProgram, cos: cosProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as sine };
