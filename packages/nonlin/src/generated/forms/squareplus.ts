// Written by `npm run generate` from functions/squareplus.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, b: number): number {
  const t1 = Math.abs(x);
  const t2 = 0.5 * (t1 < 1e+150 ? Math.sqrt(x * x + b) : t1);
  const t3 = 0.5 * x;
  return x < 0 ? 0.25 * (b / (t2 - t3)) : t3 + t2;
}

function shortValue(x: number, b: number): number {
  const t1 = Math.abs(x);
  const h = t1 < 1e+150 ? Math.sqrt(x * x + b) : t1;
  return x < 0 ? b / (2 * (h - x)) : 0.5 * x + 0.5 * h;
}

function derivative(x: number, b: number): number {
  const t1 = Math.abs(x);
  const h = t1 < 1e+150 ? Math.sqrt(x * x + b) : t1;
  return x < 0 ? b / (2 * (h - x)) / h : 1 - b / (2 * (h + x)) / h;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'squareplus',
  params: [{ name: 'b', default: 4, range: [5e-324, Infinity] }],
  tables: { derivative: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
};
export { form as squareplus };
