// Written by `npm run generate` from functions/laplace.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift, normcdflift } from '../../numerics/printed/numerics.ts';
import { shortExp, shortNormcdf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

function value(x: number, mu: number, sigma: number): number {
  const d = x - mu;
  const z = d / sigma;
  const t1 = z < -35;
  const near = Math.abs(z) < 40;
  const t2 = t1 ? z < -39 ? 0 : 8.636168555094445e-78 : 1;
  const t3 = 134217729 * z;
  const zh = t3 - (t3 - z);
  const t4 = 134217729 * sigma;
  const sh = t4 - (t4 - sigma);
  const sl = sigma - sh;
  const zl = z - zh;
  const t = d - x;
  const t5 = z * z;
  const t6 = -t5 / 2;
  const t7 = head(z);
  const t8 = z - t7;
  const t9 = t6 < -600;
  return normcdflift(z, t1 ? 256 : 0) * (near ? t2 : t2) + (near ? (d - zh * sh - zh * sl - zl * sh - zl * sl + (x - (d - t) - (mu + t))) / sigma * (explift(t6, Math.abs(t6) < Infinity ? 1 / 2 * -(t7 * t7 - t5 + (t7 * t8 + t8 * t7) + t8 * t8) : 0, t9 ? 256 : 0) * 0.3989422804014327) : 0) * (near ? t9 ? t6 < -760 ? 0 : 8.636168555094445e-78 : 1 : 1);
}

function shortValue(x: number, mu: number, sigma: number): number {
  return shortNormcdf((x - mu) / sigma);
}

function derivative(x: number, mu: number, sigma: number): number {
  const d = x - mu;
  const z = d / sigma;
  const c = Math.max(Math.min(z, 40), -40);
  const t1 = c * c;
  const t2 = -t1 / 2;
  const t3 = head(c);
  const t4 = c - t3;
  const t5 = t2 < -600;
  const t6 = 134217729 * z;
  const zh = t6 - (t6 - z);
  const t7 = 134217729 * sigma;
  const sh = t7 - (t7 - sigma);
  const sl = sigma - sh;
  const zl = z - zh;
  const t = d - x;
  return explift(t2, Math.abs(t2) < Infinity ? 1 / 2 * -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0, t5 ? 256 : 0) * (0.3989422804014327 / sigma) * (Math.abs(z) < 40 ? 1 - z * ((d - zh * sh - zh * sl - zl * sh - zl * sl + (x - (d - t) - (mu + t))) / sigma) : 1) * (t5 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number, mu: number, sigma: number): number {
  const z = (x - mu) / sigma;
  return shortExp(-(z * z) / 2) * (0.3989422804014327 / sigma);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'laplace',
  params: [{ name: 'mu', default: 0.707107, range: [-1.7976931348623157e+308, 1.7976931348623157e+308] }, { name: 'sigma', default: 0.282095, range: [5e-324, 1e+300] }],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x mu sub : sigma div : $1 35 neg lt : 256 0 select normcdflift $1 abs 40 lt : $2 $1 39 neg lt 0 8.636168555094445e-78 select 1 select : $4 select mul $3 $0 134217729 $1 mul : $5 $1 sub sub : 134217729 sigma mul : $7 sigma sub sub : mul sub $6 sigma $8 sub : mul sub $1 $6 sub : $8 mul sub $10 $9 mul sub x $0 $0 x sub : sub sub mu $11 add sub add sigma div $1 $1 mul : neg 2 div : $13 abs inf lt 1 2 div $1 head : $14 mul $12 sub $14 $1 $14 sub : mul $15 $14 mul add add $15 $15 mul add neg mul 0 select $13 600 neg lt : 256 0 select explift 0.3989422804014327 mul mul 0 select $3 $16 $13 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select mul add',
    shortValue: 'x mu sub sigma div normcdf',
    derivative: 'x mu sub : sigma div : 40 min 40 neg max : $2 mul : neg 2 div : $4 abs inf lt 1 2 div $2 head : $5 mul $3 sub $5 $2 $5 sub : mul $6 $5 mul add add $6 $6 mul add neg mul 0 select $4 600 neg lt : 256 0 select explift 0.3989422804014327 sigma div mul $1 abs 40 lt 1 $1 $0 134217729 $1 mul : $8 $1 sub sub : 134217729 sigma mul : $10 sigma sub sub : mul sub $9 sigma $11 sub : mul sub $1 $9 sub : $11 mul sub $13 $12 mul sub x $0 $0 x sub : sub sub mu $14 add sub add sigma div mul sub 1 select mul $7 $4 760 neg lt 0 8.636168555094445e-78 select 1 select mul',
    shortDerivative: 'x mu sub sigma div : $0 mul neg 2 div exp 0.3989422804014327 sigma div mul',
    second: 'x x le : x mu sub : sigma div : 40 min : 40 neg : max : $5 mul : neg 2 div : $7 abs inf lt 1 2 div $5 head : $8 mul $6 sub $8 $5 $8 sub : mul $9 $8 mul add add $9 $9 mul add neg mul 0 select $7 600 neg lt : 256 0 select explift : $3 $4 lt 0 $3 $4 gt $2 40 lt 1 sigma div : $2 40 gt 0 $12 0 min select select : $13 0 max select select : $5 mul $5 $14 mul add neg 2 div mul 0.3989422804014327 sigma div : mul $2 abs 40 lt : 1 $2 $1 134217729 $2 mul : $17 $2 sub sub : 134217729 sigma mul : $19 sigma sub sub : mul sub $18 sigma $20 sub : mul sub $2 $18 sub : $20 mul sub $22 $21 mul sub x $1 $1 x sub : sub sub mu $23 add sub add sigma div : mul sub 1 select mul $11 $15 mul $16 $12 $24 mul $2 1 134217729 $12 mul : $25 $12 sub sub : $20 mul sub $26 $21 mul sub $12 $26 sub : $20 mul sub $27 $21 mul sub 1 1 1 1 sub : sub sub $28 sub add sigma div mul add neg 0 select mul add x select $0 $10 $7 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as laplace };
