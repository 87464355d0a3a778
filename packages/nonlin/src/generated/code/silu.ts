// Written by `npm run generate` from functions/silu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

function value(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t5 = 1 + t * t4;
  return (t1 ? Math.max(x, -800) * t / t5 : x / t5) * (t1 ? t4 : 1);
}

function shortValue(x: number): number {
  const left = Math.max(x, -800);
  return left / (1 + shortExp(-left));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const a = Math.min(Math.abs(x), 800);
  const t2 = -a;
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t4;
  const t5 = d * d;
  return (t1 ? t * (d - a) / t5 : (1 + t * (1 + a) * t4) / t5) * (t1 ? t4 : 1);
}

function shortDerivative(x: number): number {
  const a = Math.min(Math.abs(x), 800);
  const t = shortExp(-a);
  const d = 1 + t;
  const t1 = d * d;
  return x < 0 ? t * (d - a) / t1 : (1 + t * (1 + a)) / t1;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'silu',
  params: [],
  tables: { forms: { derivative: { of: 'root', zero: -1.278464542761074, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0 lt x 800 neg max x abs neg exp : mul 1 $0 add : div x $1 div select',
    shortValue: 'x 800 neg max : 1 $0 neg exp add div',
    derivative: 'x 0 lt x abs 800 min : neg exp : 1 $1 add : $0 sub mul $2 $2 mul : div 1 $1 1 $0 add mul add $3 div select',
    second: 'x x le x 0 lt : x abs : 800 min : neg exp : $1 800 lt $0 1 neg x 0 gt 1 1 abs select select : $1 800 gt 0 $4 0 min select select : neg mul : 1 $3 add : $2 sub : mul $3 $6 $5 sub mul add $7 $7 mul : div $3 $8 mul $6 $7 mul $7 $6 mul add : mul $9 $9 mul : div sub $6 1 $2 add : mul $3 $5 mul add $9 div 1 $3 $12 mul add $10 mul $11 div sub select x select',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as silu };
