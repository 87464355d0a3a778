// Written by `npm run generate` from functions/asinh.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { log, log1p } from '../../numerics/printed/numerics.ts';
import { shortLog, shortLog1p } from '../../numerics/printed/short.ts';

function value(x: number): number {
  const a = Math.abs(x);
  const t1 = a * a;
  const y = a < 100000000 ? log1p(a + t1 / (1 + Math.sqrt(1 + t1))) : log(a) + 0.6931471805599453;
  return x < 0 ? -y : x > 0 ? y : x;
}

function shortValue(x: number): number {
  const a = Math.abs(x);
  const t1 = a * a;
  const y = a < 100000000 ? shortLog1p(a + t1 / (1 + Math.sqrt(1 + t1))) : shortLog(a) + 0.6931471805599453;
  return x < 0 ? -y : x > 0 ? y : x;
}

function derivative(x: number): number {
  const t1 = Math.abs(x);
  return t1 < 1e+150 ? 1 / Math.sqrt(x * x + 1) : 1 / t1;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'asinh',
  params: [],
  tables: { derivative: { of: 'value', cells: 'round', perUnit: 32, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', cells: 'round', perUnit: 32, low: -32, high: 32 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
};
export { form as asinh };
