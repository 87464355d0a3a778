// Written by `npm run generate` from functions/isrlu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, alpha: number): number {
  const t1 = 1 / x;
  return x >= 0 ? x : x > -1 ? x / Math.sqrt(1 + alpha * (x * x)) : -1 / Math.sqrt(alpha + t1 * t1);
}

function derivative(x: number, alpha: number): number {
  const q = 1 + alpha * (x * x);
  return x >= 0 ? 1 : 1 / Math.sqrt(q) / q;
}

function shortDerivative(x: number, alpha: number): number {
  const t1 = 1 + alpha * (x * x);
  return x >= 0 ? 1 : 1 / (Math.sqrt(t1) * t1);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'isrlu',
  params: [{ name: 'alpha', default: 1, range: [5e-324, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative: shortDerivative },
};
export { form as isrlu };
