// Written by `npm run generate` from functions/clamp.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, min: number, max: number): number {
  return Math.min(Math.max(x, min), max);
}

function derivative(x: number, min: number, max: number): number {
  return x >= min ? x <= max ? 1 : 0 : x < min ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'clamp',
  params: [{ name: 'min', default: -Infinity, range: [-Infinity, Infinity] }, { name: 'max', default: Infinity, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as clamp };
