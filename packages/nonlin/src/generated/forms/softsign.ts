// Written by `npm run generate` from functions/softsign.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  const t1 = Math.abs(x);
  return t1 < 1e+300 ? x / (1 + t1) : x > 0 ? 1 : x <= 0 ? -1 : x;
}

function derivative(x: number): number {
  const d = 1 + Math.abs(x);
  return 1 / d / d;
}

function shortDerivative(x: number): number {
  const d = 1 + Math.abs(x);
  return 1 / (d * d);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'softsign',
  params: [],
  float64: { value, derivative },
  float32: { value, derivative: shortDerivative },
};
export { form as softsign };
