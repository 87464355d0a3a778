// Written by `npm run generate` from functions/sine.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { sinsum, cossum } from '../../numerics/printed/numerics.ts';
import { shortSin, shortCos } from '../../numerics/printed/short.ts';
import { head, turn } from '../../numerics/bits.ts';

function value(x: number, omega: number): number {
  const t1 = omega * x;
  const t2 = head(omega);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = omega - t2;
  return sinsum(t1, Math.abs(t1) < Infinity ? t2 * t3 - t1 + (t2 * t4 + t5 * t3) + t5 * t4 : 0);
}

function shortValue(x: number, omega: number): number {
  return shortSin(omega * x);
}

function derivative(x: number, omega: number): number {
  const t1 = omega * x;
  const t2 = head(omega);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = omega - t2;
  return omega * cossum(t1, Math.abs(t1) < Infinity ? t2 * t3 - t1 + (t2 * t4 + t5 * t3) + t5 * t4 : 0);
}

function shortDerivative(x: number, omega: number): number {
  return omega * shortCos(omega * x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'sine',
  params: [{ name: 'omega', default: 30, range: [-Infinity, Infinity] }],
  largeArguments: { turn },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as sine };
