// Written by `npm run generate` from functions/mish.ts. Do not edit.
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
  const n = t1 ? t * (t * t4 + 2) : 1 + 2 * t * t4;
  const t5 = t1 ? t4 : 1;
  return Math.max(x, -800) * (n / (n * t5 + 2 * (t1 ? 1 : t * t) * (t1 ? 1 : t4 * t4))) * t5;
}

function shortValue(x: number): number {
  const t1 = x < 0;
  const t = shortExp(-Math.abs(x));
  const n = t1 ? t * (t + 2) : 1 + 2 * t;
  return Math.max(x, -800) * (n / (n + 2 * (t1 ? 1 : t * t)));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const c = Math.max(Math.min(x, 800), -800);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t5 = t * t4;
  const n = t1 ? t * (t5 + 2) : 1 + 2 * t * t4;
  const t6 = t1 ? t4 : 1;
  const u = t * t;
  const t7 = t4 * t4;
  const m = n * t6 + 2 * (t1 ? 1 : u) * (t1 ? 1 : t7);
  const t8 = m * m;
  return (t1 ? t * ((4 * (1 + c) + t * (6 + 4 * c + t * (4 + t5) * t4) * t4) / t8) : n / m + c * (4 * u * (1 + t5) / t8) * (t1 ? t4 : t7)) * t6;
}

function shortDerivative(x: number): number {
  const t1 = x < 0;
  const t = shortExp(-Math.abs(x));
  const n = t1 ? t * (t + 2) : 1 + 2 * t;
  const u = t * t;
  const m = n + 2 * (t1 ? 1 : u);
  return n / m + Math.max(Math.min(x, 800), -800) * ((t1 ? 4 * t * (t + 1) : 4 * u * (1 + t)) / (m * m));
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'mish',
  params: [],
  tables: { forms: { derivative: { of: 'root', zero: -1.1924312145154952, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 800 neg max x 0 lt : x abs neg exp : $1 2 add mul 1 2 $1 mul add select : $2 2 $0 1 $1 $1 mul select mul add div mul',
    derivative: 'x 0 lt : x abs neg exp : 4 1 x 800 min 800 neg max : add mul $1 6 4 $2 mul add $1 4 $1 add mul add mul add $0 $1 $1 2 add mul 1 2 $1 mul add select : 2 $0 1 $1 $1 mul : select mul add : $5 mul : div mul $3 $5 div $2 4 $4 mul 1 $1 add mul $6 div mul add select',
    shortDerivative: 'x 0 lt : x abs neg exp : $1 2 add mul 1 2 $1 mul add select : $2 2 $0 1 $1 $1 mul : select mul add : div x 800 min 800 neg max $0 4 $1 mul $1 1 add mul 4 $3 mul 1 $1 add mul select $4 $4 mul div mul add',
    second: 'x x le x 0 lt : x abs neg exp : $0 1 neg x 0 gt 1 1 abs select select neg mul : 4 1 x 800 min : 800 neg : max : add mul $1 6 4 $5 mul add $1 4 $1 add : mul add : mul add : $0 $1 $1 2 add : mul 1 2 $1 mul : add select : 2 $0 1 $1 $1 mul : select mul add : $13 mul : div mul $1 4 $3 $4 lt 0 $3 $4 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $15 0 max select select : mul : $2 $7 mul $1 $17 $2 $6 mul $1 $2 mul : add add mul add add $14 div $8 $0 $2 $9 mul $18 add 2 $2 mul select : 2 $0 0 $10 $2 mul : select mul add : $13 mul $13 $21 mul add : mul $14 $14 mul : div sub mul add $19 $13 div $11 $21 mul $14 div sub $16 4 $12 mul : 1 $1 add : mul : $14 div mul $5 4 $20 mul $25 mul $24 $2 mul add $14 div $26 $22 mul $23 div sub mul add add select x select',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as mish };
