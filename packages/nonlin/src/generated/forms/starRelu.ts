// Written by `npm run generate` from functions/starRelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, scale: number, bias: number): number {
  const m = Math.max(0, x);
  return scale * m * m + bias;
}

function shortValue(x: number, scale: number, bias: number): number {
  const t1 = Math.max(0, x);
  return scale * (t1 * t1) + bias;
}

function derivative(x: number, scale: number): number {
  return 2 * scale * Math.max(0, x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'starRelu',
  params: [{ name: 'scale', default: 0.8944, range: [-Infinity, Infinity], learned: true }, { name: 'bias', default: -0.4472, range: [-Infinity, Infinity], learned: true }],
  paramSlopes: {
    scale: function(x: number): number {
  const t1 = Math.max(0, x);
  return t1 * t1;
},
    bias: function(): number {
  return 1;
},
  },
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
};
export { form as starRelu };
