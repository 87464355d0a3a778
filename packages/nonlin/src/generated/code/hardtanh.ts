// Written by `npm run generate` from functions/hardtanh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, minVal: number, maxVal: number): number {
  return Math.min(Math.max(x, minVal), maxVal);
}

function derivative(x: number, minVal: number, maxVal: number): number {
  return x > minVal ? x < maxVal ? 1 : 0 : x <= minVal ? 0 : x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'hardtanh',
  params: [{ name: 'minVal', default: -1, range: [-Infinity, Infinity] }, { name: 'maxVal', default: 1, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
  programs: {
    value: 'x minVal max maxVal min',
    derivative: 'x minVal gt x maxVal lt 1 0 select x minVal le 0 x select select',
    second: 'x x le x minVal gt x maxVal lt 0 0 select x minVal le 0 1 select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as hardtanh };
