// Written by `npm run generate` from functions/xielu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expm1 } from '../../numerics/printed/numerics.ts';
import { shortExpm1 } from '../../numerics/printed/short.ts';

function value(x: number, alphaP: number, alphaN: number, beta: number): number {
  return x > 0 ? x * (alphaP * x + beta) : alphaN * expm1(x) + (beta - alphaN) * x;
}

function shortValue(x: number, alphaP: number, alphaN: number, beta: number): number {
  return x > 0 ? x * (alphaP * x + beta) : alphaN * shortExpm1(x) + (beta - alphaN) * x;
}

function derivative(x: number, alphaP: number, alphaN: number, beta: number): number {
  return x > 0 ? 2 * alphaP * x + beta : alphaN * expm1(x) + beta;
}

function shortDerivative(x: number, alphaP: number, alphaN: number, beta: number): number {
  return x > 0 ? 2 * alphaP * x + beta : alphaN * shortExpm1(x) + beta;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'xielu',
  params: [{ name: 'alphaP', default: 0.8, range: [5e-324, Infinity], learned: true }, { name: 'alphaN', default: 0.8, range: [5e-324, Infinity], learned: true }, { name: 'beta', default: 0.5, range: [-Infinity, Infinity] }],
  paramSlopes: {
    alphaP: function(x: number): number {
  return x > 0 ? x * x : 0;
},
    alphaN: function(x: number): number {
  return x > 0 ? 0 : expm1(x) - x;
},
  },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as xielu };
