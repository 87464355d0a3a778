// Written by `npm run generate` from functions/gcu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { sin, cos } from '../../numerics/printed/numerics.ts';
import { shortSin, shortCos } from '../../numerics/printed/short.ts';
import { turn } from '../../numerics/bits.ts';

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

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'gcu',
  params: [],
  largeArguments: { turn },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as gcu };
