// Written by `npm run generate` from functions/gcu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { sin, cos } from '../../numerics/printed/numerics.ts';
import { shortSin, shortCos } from '../../numerics/printed/short.ts';
import { turn } from '../../numerics/bits.ts';
import { sinProgram, shortSinProgram } from '../../numerics/printed/recipes/sin.ts';
import { cosProgram, shortCosProgram } from '../../numerics/printed/recipes/cos.ts';

function value(x: number): number {
  return x * cos(x);
}

function shortValue(x: number): number {
  return x * shortCos(x);
}

function derivative(x: number): number {
  return cos(x) - x * sin(x);
}

function shortDerivative(x: number): number {
  return shortCos(x) - x * shortSin(x);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'gcu',
  params: [],
  far: { turn },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x x cos mul',
    derivative: 'x cos x x sin mul sub',
    second: 'x x le x sin : neg $0 x x cos mul add sub x select',
  },
  recipes: {
    float64: { sin: sinProgram, cos: cosProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as gcu };
