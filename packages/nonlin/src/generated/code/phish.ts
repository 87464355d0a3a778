// Written by `npm run generate` from functions/phish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { expsum, explift, normcdflift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh, shortNormcdf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

function value(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  const t1 = c < -35;
  return Math.max(x, -40) * tanh(c * normcdflift(c, t1 ? 256 : 0)) * (t1 ? c < -39 ? 0 : 8.636168555094445e-78 : 1);
}

function shortValue(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  return Math.max(x, -40) * shortTanh(c * shortNormcdf(c));
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  const t1 = c < -35;
  const p = normcdflift(c, t1 ? 256 : 0);
  const g = c * p;
  const t2 = t1 ? c < -39 ? 0 : 8.636168555094445e-78 : 1;
  const t3 = Math.abs(g);
  const t4 = -2 * t3;
  const t5 = t4 * t2;
  const t6 = head(-2);
  const t7 = t3 * t2;
  const t8 = head(t7);
  const t9 = t7 - t8;
  const t10 = -2 - t6;
  const t11 = g * t2;
  const t12 = head(c);
  const t13 = p * t2;
  const t14 = head(t13);
  const t15 = t13 - t14;
  const t16 = c - t12;
  const t17 = t12 * t14 - t11 + (t12 * t15 + t16 * t14) + t16 * t15;
  const t = expsum(t5, Math.abs(t4) * t2 < Infinity ? t6 * t8 - t5 + (t6 * t9 + t10 * t8) + t10 * t9 + -2 * (t11 < 0 ? -t17 : t17) : 0);
  const d = 1 + t;
  const t18 = c * c;
  const t19 = -t18 / 2;
  const t20 = t19 < -600;
  return tanh(g) * t2 + c * (4 * t / (d * d)) * (t13 + c * explift(t19, Math.abs(t19) < Infinity ? 1 / 2 * -(t12 * t12 - t18 + (t12 * t16 + t16 * t12) + t16 * t16) : 0, t20 ? 256 : 0) * 0.3989422804014327 * (t20 ? t19 < -760 ? 0 : 8.636168555094445e-78 : 1));
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  const p = shortNormcdf(c);
  const g = c * p;
  const t = shortExp(-2 * Math.abs(g));
  const d = 1 + t;
  return shortTanh(g) + c * (4 * t / (d * d)) * (p + c * shortExp(-(c * c) / 2) * 0.3989422804014327);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'phish',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 40 neg : max x 40 min $0 max : $1 normcdf mul tanh mul',
    derivative: 'x 40 min 40 neg max : $0 normcdf : mul : tanh $0 4 2 neg $2 abs mul exp : mul 1 $3 add : $4 mul div mul $1 $0 $0 $0 mul neg 2 div exp mul 0.3989422804014327 mul add mul add',
    second: 'x x le 4 2 x 40 min : 40 neg : max : $2 normcdf : mul : abs : mul neg exp : mul 1 $6 add : $7 mul div $0 $1 lt 0 $0 $1 gt x 40 lt 1 x 40 gt 0 1 0 min select select : $8 0 max select select : $3 mul $2 $2 $2 mul : 2 div neg exp 2 3.141592653589793 mul sqrt div $9 mul : mul add : mul $9 4 2 neg : $5 mul exp : mul : 1 $14 add : $16 mul : div : mul $2 4 $14 $13 $4 0 lt $12 neg $4 0 gt $12 $12 abs select select mul mul : mul $17 div $15 $19 $16 mul $16 $19 mul add mul $17 $17 mul div sub mul add $3 $2 $10 neg 2 div exp : mul 0.3989422804014327 mul add mul $2 $18 mul $11 $9 $20 mul $2 $20 $9 $2 mul $2 $9 mul add neg 2 div mul mul add 0.3989422804014327 mul add mul add add x select',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, normcdflift: normcdfliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as phish };
