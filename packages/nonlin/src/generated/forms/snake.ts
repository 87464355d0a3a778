// Written by `npm run generate` from functions/snake.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { sinsum, cossum } from '../../numerics/printed/numerics.ts';
import { shortSin, shortCos } from '../../numerics/printed/short.ts';
import { head, turn } from '../../numerics/bits.ts';

function value(x: number, frequency: number): number {
  const t1 = frequency * x;
  const t2 = head(frequency);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = frequency - t2;
  const s = sinsum(t1, Math.abs(t1) < Infinity ? t2 * t3 - t1 + (t2 * t4 + t5 * t3) + t5 * t4 : 0);
  return Math.abs(x) < Infinity ? x + s * s / frequency : x;
}

function shortValue(x: number, frequency: number): number {
  const s = shortSin(frequency * x);
  return Math.abs(x) < Infinity ? x + s * s / frequency : x;
}

function derivative(x: number, frequency: number): number {
  const t1 = frequency * x;
  const t2 = head(frequency);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = frequency - t2;
  const t6 = Math.abs(t1) < Infinity ? t2 * t3 - t1 + (t2 * t4 + t5 * t3) + t5 * t4 : 0;
  const s = sinsum(t1, t6) + cossum(t1, t6);
  return s * s;
}

function shortDerivative(x: number, frequency: number): number {
  const t1 = frequency * x;
  const s = shortSin(t1) + shortCos(t1);
  return s * s;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'snake',
  params: [{ name: 'frequency', default: 1, range: [5e-324, Infinity], learned: true }],
  largeArguments: { turn },
  paramSlopes: {
    frequency: function(x: number, frequency: number): number {
  const t1 = frequency * x;
  const t2 = 2 * t1;
  const t3 = head(frequency);
  const t4 = head(x);
  const t5 = x - t4;
  const t6 = frequency - t3;
  const t7 = t3 * t4 - t1 + (t3 * t5 + t6 * t4) + t6 * t5;
  const s = sinsum(t1, Math.abs(t1) < Infinity ? t7 : 0);
  return x * sinsum(t2, Math.abs(t2) < Infinity ? 2 * t7 : 0) / frequency - s * s / (frequency * frequency);
},
  },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as snake };
