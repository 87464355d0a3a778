// Written by `npm run generate` from functions/logsigmoid.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { exp, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p } from '../../numerics/printed/short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function value(x: number): number {
  return Math.min(x, 0) - log1p(exp(-Math.abs(x)));
}

function shortValue(x: number): number {
  return Math.min(x, 0) - shortLog1p(shortExp(-Math.abs(x)));
}

function derivative(x: number): number {
  const t = exp(-Math.abs(x));
  return (x < 0 ? 1 : t) / (1 + t);
}

function shortDerivative(x: number): number {
  const t = shortExp(-Math.abs(x));
  return (x < 0 ? 1 : t) / (1 + t);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'logsigmoid',
  params: [],
  tables: { forms: { derivative: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0 min x abs neg exp log1p sub',
    derivative: 'x 0 lt 1 x abs neg exp : select 1 $0 add div',
    second: 'x x le x 0 lt : 0 x abs neg exp : $0 1 neg x 0 gt 1 1 abs select select neg mul : select 1 $1 add : div $0 1 $1 select $2 mul $3 $3 mul div sub x select',
  },
  recipes: {
    float64: { exp: expProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logsigmoid };
