// Written by `npm run generate` from functions/swish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

function value(x: number, beta: number): number {
  const t1 = Math.abs(beta) > 0;
  const t2 = beta * x;
  const c = Math.max(Math.min(t2, 800), -800);
  const t3 = c < 0;
  const t4 = -Math.abs(t2);
  const t5 = head(beta);
  const t6 = head(x);
  const t7 = x - t6;
  const t8 = beta - t5;
  const t9 = t5 * t6 - t2 + (t5 * t7 + t8 * t6) + t8 * t7;
  const t10 = t4 < -600;
  const t = explift(t4, Math.abs(t4) < Infinity ? -(t2 < 0 ? -t9 : t9) : 0, t10 ? 256 : 0);
  const t11 = t10 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t1 ? (c <= -800 ? 0 * beta : x) * ((t3 ? t : 1) / (1 + t * t11)) : x / 2) * (t1 ? t3 ? t11 : 1 : 1);
}

function shortValue(x: number, beta: number): number {
  const t1 = beta * x;
  const c = Math.max(Math.min(t1, 800), -800);
  const t = shortExp(-Math.abs(t1));
  return Math.abs(beta) > 0 ? (c <= -800 ? 0 * beta : x) * ((c < 0 ? t : 1) / (1 + t)) : x / 2;
}

function derivative(x: number, beta: number): number {
  const t1 = beta * x;
  const c = Math.max(Math.min(t1, 800), -800);
  const t2 = c < 0;
  const t3 = -Math.abs(t1);
  const t4 = head(beta);
  const t5 = head(x);
  const t6 = x - t5;
  const t7 = beta - t4;
  const t8 = t4 * t5 - t1 + (t4 * t6 + t7 * t5) + t7 * t6;
  const t9 = t3 < -600;
  const t = explift(t3, Math.abs(t3) < Infinity ? -(t1 < 0 ? -t8 : t8) : 0, t9 ? 256 : 0);
  const t10 = t9 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t10;
  const t11 = d * d;
  return (t2 ? t * (d + c) / t11 : (1 + t * (1 + c) * t10) / t11) * (t2 ? t10 : 1);
}

function shortDerivative(x: number, beta: number): number {
  const t1 = beta * x;
  const c = Math.max(Math.min(t1, 800), -800);
  const t = shortExp(-Math.abs(t1));
  const d = 1 + t;
  return (c < 0 ? t : 1) / d + c * (t / (d * d));
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'swish',
  params: [{ name: 'beta', default: 1, range: [-Infinity, Infinity], learned: true }],
  paramSlopes: {
    beta: function(x: number, beta: number): number {
  const t1 = beta * x;
  const t2 = -Math.abs(t1);
  const t3 = head(beta);
  const t4 = head(x);
  const t5 = x - t4;
  const t6 = beta - t3;
  const t7 = t3 * t4 - t1 + (t3 * t5 + t6 * t4) + t6 * t5;
  const t8 = t2 < -600;
  const t = explift(t2, Math.abs(t2) < Infinity ? -(t1 < 0 ? -t7 : t7) : 0, t8 ? 256 : 0);
  const t9 = t8 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t9;
  return x * x * (t / (d * d)) * t9;
},
  },
  tables: { forms: { derivative: { of: 'root', zero: -1.278464542761074, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'beta abs 0 gt : beta x mul : 800 min 800 neg : max : $2 le 0 beta mul x select $3 0 lt : $1 abs neg : $5 abs inf lt $1 0 lt beta head : x head : mul $1 sub $6 x $7 sub : mul beta $6 sub : $7 mul add add $9 $8 mul add : neg $10 select neg 0 select $5 600 neg lt : 256 0 select explift : 1 select 1 $12 $11 $5 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div mul x 2 div select $0 $4 $13 1 select 1 select mul',
    derivative: 'beta x mul : 800 min 800 neg max : 0 lt : $0 abs neg : $3 abs inf lt $0 0 lt beta head : x head : mul $0 sub $4 x $5 sub : mul beta $4 sub : $5 mul add add $7 $6 mul add : neg $8 select neg 0 select $3 600 neg lt : 256 0 select explift : 1 $10 $9 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $1 add mul $12 $12 mul : div 1 $10 1 $1 add mul $11 mul add $13 div select $2 $11 1 select mul',
    shortDerivative: 'beta x mul : 800 min 800 neg max : 0 lt $0 abs neg exp : 1 select 1 $2 add : div $1 $2 $3 $3 mul div mul add',
    second: 'x x le : beta x mul : 800 min : 800 neg : max : 0 lt : $1 abs neg : $6 abs inf lt $1 0 lt : beta head : x head : mul $1 sub $8 x $9 sub : mul beta $8 sub : $9 mul add add $11 $10 mul add : neg $12 select neg 0 select $6 600 neg lt : 256 0 select explift : $7 beta neg $1 0 gt beta beta abs select select neg mul : 1 $14 $13 $6 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $4 add : mul $14 $15 $16 mul $2 $3 lt 0 $2 $3 gt $1 800 lt beta $1 800 gt 0 beta 0 min select select : $19 0 max select select : add mul add $17 $17 mul : div $14 $18 mul $15 $17 mul $17 $15 mul add : mul $21 $21 mul : div $16 mul sub $15 1 $4 add : mul $14 $20 mul add $21 div 1 $14 $24 mul $16 mul add $22 mul $23 div sub select x select $0 $5 $16 $16 select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swish };
