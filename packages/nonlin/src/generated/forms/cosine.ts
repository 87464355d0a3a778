// Written by `npm run generate` from functions/cosine.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { sin, cos } from '../../numerics/printed/numerics.ts';
import { shortSin, shortCos } from '../../numerics/printed/short.ts';
import { turn } from '../../numerics/bits.ts';

function value(x: number): number {
  return cos(x);
}

function shortValue(x: number): number {
  return shortCos(x);
}

function derivative(x: number): number {
  return -sin(x);
}

function shortDerivative(x: number): number {
  return -shortSin(x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'cosine',
  params: [],
  largeArguments: { turn },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as cosine };
