// Written by `npm run generate` from functions/xielu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExpm1 } from '../../numerics/printed/short.ts';

function value(x: number, alphaP: number, alphaN: number, beta: number): number {
  const d = beta - alphaN;
  const p = d * x;
  const t1 = Math.max(Math.min(x, 0), -200);
  const t2 = t1 < -600;
  const t = explift(t1, 0, t2 ? 256 : 0);
  const t3 = t2 ? t1 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t4 = 134217729 * d;
  const dh = t4 - (t4 - d);
  const t5 = 134217729 * x;
  const xh = t5 - (t5 - x);
  const xl = x - xh;
  const dl = d - dh;
  const rest = dh * xh - p + dh * xl + dl * xh + dl * xl + (beta - d - alphaN) * x;
  return x > 0 ? x * (alphaP * x + beta) : x < -0.5 ? x < -1 ? p - alphaN + (alphaN * t * t3 + (Math.abs(rest) < Infinity ? rest : 0)) : beta * x + alphaN * (t * t3 - (1 + x)) : alphaN * expm1(x) + p;
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
  tables: { vjp: { of: 'gradient', zero: -0.9808292530117263, cells: 'floor', perUnit: 32, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as xielu };
