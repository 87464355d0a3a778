// Written by `npm run generate` from functions/prelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, weight: number): number {
  return x > 0 ? x : weight * x;
}

function derivative(x: number, weight: number): number {
  return x > 0 ? 1 : x <= 0 ? weight : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'prelu',
  params: [{ name: 'weight', default: 0.25, range: [-Infinity, Infinity], learned: true }],
  paramSlopes: {
    weight: function(x: number): number {
  return x > 0 ? 0 : x;
},
  },
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as prelu };
