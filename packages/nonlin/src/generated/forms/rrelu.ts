// Written by `npm run generate` from functions/rrelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, lower: number, upper: number, draw: number): number {
  return x > 0 ? x : (lower + (upper - lower) * draw) * x;
}

function derivative(x: number, lower: number, upper: number, draw: number): number {
  return x > 0 ? 1 : x <= 0 ? lower + (upper - lower) * draw : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'rrelu',
  params: [{ name: 'lower', default: 0.125, range: [-Infinity, Infinity] }, { name: 'upper', default: 0.3333333333333333, range: [-Infinity, Infinity] }, { name: 'draw', default: 0.5, range: [0, 1], random: true }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as rrelu };
