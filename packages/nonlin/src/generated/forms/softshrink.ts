// Written by `npm run generate` from functions/softshrink.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, lambda: number): number {
  return x > lambda ? x - lambda : x >= -lambda ? 0 : x + lambda;
}

function derivative(x: number, lambda: number): number {
  const t1 = Math.abs(x);
  return t1 > lambda ? 1 : t1 <= lambda ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'softshrink',
  params: [{ name: 'lambda', default: 0.5, range: [0, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as softshrink };
