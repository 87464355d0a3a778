// Written by `npm run generate` from functions/elu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';

function value(x: number, alpha: number): number {
  return x > 0 ? x : alpha * expm1(x);
}

function shortValue(x: number, alpha: number): number {
  return x > 0 ? x : alpha * shortExpm1(x);
}

function derivative(x: number, alpha: number): number {
  const t1 = x > 0;
  const t2 = x < -600;
  return (t1 ? 1 : alpha * explift(x, 0, t2 ? 256 : 0)) * (t1 ? 1 : t2 ? x < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number, alpha: number): number {
  return x > 0 ? 1 : alpha * shortExp(x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'elu',
  params: [{ name: 'alpha', default: 1, range: [-Infinity, Infinity] }],
  tables: { derivative: { of: 'value', cells: 'floor', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', cells: 'floor', perUnit: 16, low: -32, high: 32, within: [-1, 1024] }, vjp: { of: 'gradient', cells: 'floor', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as elu };
