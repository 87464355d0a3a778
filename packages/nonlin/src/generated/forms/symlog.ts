// Written by `npm run generate` from functions/symlog.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { log1p } from '../../numerics/printed/numerics.ts';
import { shortLog1p } from '../../numerics/printed/short.ts';

function value(x: number): number {
  return x < 0 ? -log1p(-x) : x > 0 ? log1p(x) : x;
}

function shortValue(x: number): number {
  return x < 0 ? -shortLog1p(-x) : x > 0 ? shortLog1p(x) : x;
}

function derivative(x: number): number {
  return 1 / (1 + Math.abs(x));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'symlog',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
};
export { form as symlog };
