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
    value: 'x 40 neg : max x 40 min $0 max : $1 $1 35 neg lt : 256 0 select normcdflift mul tanh mul $2 $1 39 neg lt 0 8.636168555094445e-78 select 1 select mul',
    derivative: 'x 40 min 40 neg max : $0 $0 35 neg lt : 256 0 select normcdflift : mul : tanh $1 $0 39 neg lt 0 8.636168555094445e-78 select 1 select : mul $0 4 2 neg : $3 abs : mul : $4 mul : $7 abs $4 mul inf lt $5 head : $6 $4 mul : head : mul $8 sub $9 $10 $11 sub : mul $5 $9 sub : $11 mul add add $13 $12 mul add $5 $3 $4 mul : 0 lt $0 head : $2 $4 mul : head : mul $14 sub $15 $16 $17 sub : mul $0 $15 sub : $17 mul add add $19 $18 mul add : neg $20 select mul add 0 select expsum : mul 1 $21 add : $22 mul div mul $16 $0 $0 $0 mul : neg 2 div : $24 abs inf lt 1 2 div $15 $15 mul $23 sub $15 $19 mul $19 $15 mul add add $19 $19 mul add neg mul 0 select $24 600 neg lt : 256 0 select explift mul 0.3989422804014327 mul $25 $24 760 neg lt 0 8.636168555094445e-78 select 1 select mul add mul add',
    second: 'x x le 4 2 x 40 min : 40 neg : max : $2 $2 35 neg lt : 256 0 select normcdflift : mul : abs : mul neg : $3 $2 39 neg lt 0 8.636168555094445e-78 select 1 select : mul $7 abs $8 mul inf lt 2 $5 $8 mul : 0 lt : $2 head : $4 $8 mul : head : mul $9 sub $11 $12 $13 sub : mul $2 $11 sub : $13 mul add add $15 $14 mul add : neg $16 select : mul neg 0 select expsum : mul 1 $18 add : $19 mul div $0 $1 lt 0 $0 $1 gt x 40 lt 1 x 40 gt 0 1 0 min select select : $20 0 max select select : $4 mul $8 mul $2 $2 $2 mul : 2 div neg : $23 abs inf lt 1 2 div : $11 $11 mul $22 sub $11 $15 mul $15 $11 mul add add $15 $15 mul add : mul neg 0 select $23 600 neg lt : 256 0 select explift 2 3.141592653589793 mul sqrt div $21 mul : mul $26 $23 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : mul $21 4 2 neg : $6 mul : $8 mul : $31 abs $8 mul inf lt $30 head : $6 $8 mul : head : mul $32 sub $33 $34 $35 sub : mul $30 $33 sub : $35 mul add add $37 $36 mul add $30 $17 mul add 0 select expsum : mul : 1 $38 add : $40 mul : div : mul $2 4 $38 $30 $10 $29 neg $9 0 gt $29 $29 abs select select mul mul : mul $41 div $39 $43 $40 mul $40 $43 mul add mul $41 $41 mul div sub mul add $12 $2 $22 neg 2 div : $44 abs inf lt $24 $25 neg mul 0 select $44 600 neg lt : 256 0 select explift : mul 0.3989422804014327 mul $45 $44 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add mul $2 $42 mul $27 $28 mul $21 $46 mul $2 $46 $21 $2 mul $2 $21 mul add neg 2 div mul mul add 0.3989422804014327 mul $47 mul add mul add add x select',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, normcdflift: normcdfliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as phish };
