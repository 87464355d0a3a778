// Written by `npm run generate` from functions/erf.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expsum, erf } from '../../numerics/printed/numerics.ts';
import { shortExp, shortErf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  return erf(x);
}

function shortValue(x: number): number {
  return shortErf(x);
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  const t1 = c * c;
  const t2 = -t1;
  const t3 = head(c);
  const t4 = c - t3;
  return 1.1283791670955126 * expsum(t2, Math.abs(t2) < Infinity ? -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0);
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  return 1.1283791670955126 * shortExp(-(c * c));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'erf',
  params: [],
  tables: { derivative: { of: 'value', cells: 'round', perUnit: 256, low: -7.5, high: 7.5 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 32, low: -32, high: 32, within: [-1.015625, 1.015625] }, vjp: { of: 'gradient', cells: 'round', perUnit: 256, low: -7.5, high: 7.5 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as erf };
