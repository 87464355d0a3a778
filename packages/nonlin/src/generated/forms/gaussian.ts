// Written by `npm run generate` from functions/gaussian.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expsum, explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  const t1 = x * x;
  const t2 = -t1;
  const t3 = head(x);
  const t4 = x - t3;
  return expsum(t2, Math.abs(t2) < Infinity ? -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0);
}

function shortValue(x: number): number {
  return shortExp(-(x * x));
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  const t1 = c * c;
  const t2 = -t1;
  const t3 = head(c);
  const t4 = c - t3;
  const t5 = t2 < -600;
  return -2 * c * explift(t2, Math.abs(t2) < Infinity ? -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0, t5 ? 256 : 0) * (t5 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  return -2 * c * shortExp(-(c * c));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'gaussian',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as gaussian };
