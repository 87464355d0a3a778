// Written by `npm run generate` from functions/bentIdentity.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number): number {
  const t1 = x * x;
  const t2 = x / 2;
  return Math.abs(x) < 1e+150 ? t1 / (Math.sqrt(t1 + 1) + 1) / 2 + x : x < 0 ? t2 : x + t2;
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 1e+150), -1e+150);
  return c / (2 * Math.sqrt(c * c + 1)) + 1;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'bentIdentity',
  params: [],
  tables: { vjp: { of: 'gradient', cells: 'floor', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as bentIdentity };
