// Written by `npm run generate` from functions/softExponential.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { expsum, expm1, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1, shortLog1p } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number, alpha: number): number {
  return alpha < 0 ? -log1p(-(alpha * (x + alpha))) / alpha : alpha > 0 ? expm1(alpha * x) / alpha + alpha : x;
}

function shortValue(x: number, alpha: number): number {
  return alpha < 0 ? -shortLog1p(-(alpha * (x + alpha))) / alpha : alpha > 0 ? shortExpm1(alpha * x) / alpha + alpha : x;
}

function derivative(x: number, alpha: number): number {
  const t1 = alpha * x;
  const t2 = head(alpha);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = alpha - t2;
  return alpha < 0 ? 1 / (1 - alpha * (x + alpha)) : alpha > 0 ? expsum(t1, Math.abs(t1) < Infinity ? t2 * t3 - t1 + (t2 * t4 + t5 * t3) + t5 * t4 : 0) : 1;
}

function shortDerivative(x: number, alpha: number): number {
  return alpha < 0 ? 1 / (1 - alpha * (x + alpha)) : alpha > 0 ? shortExp(alpha * x) : 1;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'softExponential',
  params: [{ name: 'alpha', default: 0.5, range: [-Infinity, Infinity] }],
  tables: { derivative: { of: 'value', cells: 'round', perUnit: 8, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as softExponential };
