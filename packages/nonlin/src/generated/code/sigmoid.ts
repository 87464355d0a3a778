// Written by `npm run generate` from functions/sigmoid.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { exp } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

function value(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 1;
  const t2 = x < 0;
  const t = exp(-t1);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t2 ? t : 1;
  return near ? 0.5 + 0.5 * (t2 ? -q : q) : s - s * q;
}

function shortValue(x: number): number {
  return 1 / (1 + shortExp(-x));
}

function derivative(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 1;
  const t = exp(-t1);
  const m = 2 * t + t * t;
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  return near ? (1 - q * q) / 4 : t - t * q;
}

function shortDerivative(x: number): number {
  const t = shortExp(-Math.abs(x));
  const t1 = 1 + t;
  return t / (t1 * t1);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'sigmoid',
  params: [],
  tables: { forms: { derivative: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x abs : 1 lt : 0.5 0.5 x 0 lt : $1 1 $0 neg exp : sub $3 select 1 $3 add div : neg $4 select mul add $2 $3 1 select : $5 $4 mul sub select',
    shortValue: '1 1 x neg exp add div',
    derivative: 'x abs : 1 lt : 1 $1 1 $0 neg exp : sub 2 $2 mul $2 $2 mul add : select 1 $1 $2 $3 select add div : $4 mul sub 4 div $2 $2 $4 mul sub select',
    shortDerivative: 'x abs neg exp : 1 $0 add : $1 mul div',
    second: 'x 2 div tanh neg x abs neg exp : 1 $0 add : $1 mul div mul',
  },
  recipes: {
    float64: { exp: expProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as sigmoid };
