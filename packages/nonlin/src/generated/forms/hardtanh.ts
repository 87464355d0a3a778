// Written by `npm run generate` from functions/hardtanh.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, minVal: number, maxVal: number): number {
  return Math.min(Math.max(x, minVal), maxVal);
}

function derivative(x: number, minVal: number, maxVal: number): number {
  return x > minVal ? x < maxVal ? 1 : 0 : x <= minVal ? 0 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'hardtanh',
  params: [{ name: 'minVal', default: -1, range: [-Infinity, Infinity] }, { name: 'maxVal', default: 1, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as hardtanh };
