// Written by `npm run generate` from functions/isru.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, alpha: number): number {
  const u = 1 / x;
  return Math.abs(x) < 1 ? x / Math.sqrt(1 + alpha * (x * x)) : (x < 0 ? -1 : 1) / Math.sqrt(alpha + u * u);
}

function derivative(x: number, alpha: number): number {
  const q = 1 + alpha * (x * x);
  return 1 / Math.sqrt(q) / q;
}

function shortDerivative(x: number, alpha: number): number {
  const t1 = 1 + alpha * (x * x);
  return 1 / (Math.sqrt(t1) * t1);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'isru',
  params: [{ name: 'alpha', default: 1, range: [5e-324, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative: shortDerivative },
};
export { form as isru };
