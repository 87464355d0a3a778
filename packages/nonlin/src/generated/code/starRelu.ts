// Written by `npm run generate` from functions/starRelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

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

const code: ScalarCode = {
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
  programs: {
    value: '@scale 0 x max : mul $0 mul bias add',
    shortValue: '@scale 0 x max : $0 mul mul bias add',
    derivative: '2 @scale mul 0 x max mul',
    second: 'x x le 2 @scale mul 0 x lt 1 0 x gt 0 0 1 max select select mul x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as starRelu };
