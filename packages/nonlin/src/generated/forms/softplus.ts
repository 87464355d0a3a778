// Written by `npm run generate` from functions/softplus.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expsum, explift, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number, beta: number, threshold: number): number {
  const z = beta * x;
  const t1 = -Math.abs(z);
  const t2 = head(beta);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = beta - t2;
  const t6 = t2 * t3 - z + (t2 * t4 + t5 * t3) + t5 * t4;
  return z > threshold ? x : (Math.max(z, 0) + log1p(expsum(t1, Math.abs(t1) < Infinity ? -(z < 0 ? -t6 : t6) : 0))) / beta;
}

function shortValue(x: number, beta: number, threshold: number): number {
  const z = beta * x;
  return z > threshold ? x : (Math.max(z, 0) + shortLog1p(shortExp(-Math.abs(z)))) / beta;
}

function derivative(x: number, beta: number, threshold: number): number {
  const z = beta * x;
  const t1 = z > threshold;
  const t2 = z < 0;
  const t3 = -Math.abs(z);
  const t4 = head(beta);
  const t5 = head(x);
  const t6 = x - t5;
  const t7 = beta - t4;
  const t8 = t4 * t5 - z + (t4 * t6 + t7 * t5) + t7 * t6;
  const t9 = t3 < -600;
  const t = explift(t3, Math.abs(t3) < Infinity ? -(t2 ? -t8 : t8) : 0, t9 ? 256 : 0);
  const t10 = t9 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t1 ? 1 : (t2 ? t : 1) / (1 + t * t10)) * (t1 ? 1 : t2 ? t10 : 1);
}

function shortDerivative(x: number, beta: number, threshold: number): number {
  const z = beta * x;
  const t = shortExp(-Math.abs(z));
  return z > threshold ? 1 : (z < 0 ? t : 1) / (1 + t);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'softplus',
  params: [{ name: 'beta', default: 1, range: [5e-324, Infinity] }, { name: 'threshold', default: Infinity, range: [-Infinity, Infinity] }],
  tables: { derivative: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', cells: 'round', perUnit: 16, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as softplus };
