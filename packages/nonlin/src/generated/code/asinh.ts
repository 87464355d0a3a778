// Written by `npm run generate` from functions/asinh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { log, log1p } from '../../numerics/printed/numerics.ts';
import { shortLog, shortLog1p } from '../../numerics/printed/short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { logProgram, shortLogProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

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

const code: ScalarCode = {
  kind: 'scalar',
  name: 'asinh',
  params: [],
  tables: { forms: { derivative: { of: 'value', cells: 'round', perUnit: 32, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', cells: 'round', perUnit: 32, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
  programs: {
    value: 'x 0 lt x abs : 100000000 lt $0 $0 $0 mul : 1 1 $1 add sqrt add div add log1p $0 log 0.6931471805599453 add select : neg x 0 gt $2 x select select',
    derivative: 'x abs : 1e+150 lt 1 x x mul 1 add sqrt div 1 $0 div select',
    second: 'x x le x abs : 1e+150 lt 2 x mul 2 x x mul 1 add sqrt : mul div $1 $1 mul div neg x 0 lt 1 neg x 0 gt 1 1 abs select select $0 $0 mul div neg select x select',
  },
  recipes: {
    float64: { log: logProgram, log1p: log1pProgram },
    float32: { log: shortLogProgram, log1p: shortLog1pProgram },
  },
};
export { code as asinh };
