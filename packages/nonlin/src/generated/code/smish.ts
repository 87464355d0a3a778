// Written by `npm run generate` from functions/smish.ts. Do not edit.
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
  const s = (t1 ? t : 1) / (1 + t * t4);
  const t5 = t1 ? t4 : 1;
  const n = s * (s * t5 + 2);
  return Math.max(x, -800) * (n / (n * t5 + 2)) * t5;
}

function shortValue(x: number): number {
  const t = shortExp(-Math.abs(x));
  const s = (x < 0 ? t : 1) / (1 + t);
  const n = s * (s + 2);
  return Math.max(x, -800) * (n / (n + 2));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t4;
  const s = (t1 ? t : 1) / d;
  const t5 = t1 ? t4 : 1;
  const t6 = s * t5;
  const n = s * (t6 + 2);
  const m = n * t5 + 2;
  return (n / m + Math.max(Math.min(x, 800), -800) * (t / (d * d)) * (4 * (1 + t6) / (m * m)) * (t1 ? 1 : t4)) * t5;
}

function shortDerivative(x: number): number {
  const t = shortExp(-Math.abs(x));
  const d = 1 + t;
  const s = (x < 0 ? t : 1) / d;
  const n = s * (s + 2);
  const m = n + 2;
  return n / m + Math.max(Math.min(x, 800), -800) * (t / (d * d)) * (4 * (1 + s) / (m * m));
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'smish',
  params: [],
  tables: { forms: { derivative: { of: 'root', zero: -1.3945193019245041, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 800 neg max x 0 lt x abs neg exp : 1 select 1 $0 add div : $1 2 add mul : $2 2 add div mul',
    derivative: 'x 0 lt x abs neg exp : 1 select 1 $0 add : div : $2 2 add mul : $3 2 add : div x 800 min 800 neg max $0 $1 $1 mul div mul 4 1 $2 add mul $4 $4 mul div mul add',
    second: 'x x le x 0 lt : x abs neg exp : $0 1 neg x 0 gt 1 1 abs select select neg mul : 0 select 1 $1 add : div $0 $1 1 select : $2 mul $3 $3 mul : div sub : $4 $3 div : 2 add : mul $7 $6 mul add : $7 $8 mul : 2 add : div $10 $9 mul $11 $11 mul : div sub x 800 min : 800 neg : lt 0 $13 $14 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $15 0 max select select $1 $5 div : mul $13 $14 max : $2 $5 div $1 $2 $3 mul $3 $2 mul add mul $5 $5 mul div sub mul add 4 1 $7 add mul : $12 div mul $17 $16 mul 4 $6 mul $12 div $18 $9 $11 mul $11 $9 mul add mul $12 $12 mul div sub mul add add x select',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as smish };
