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
    value: 'x mu sub : sigma div : normcdf $1 abs 40 lt $0 134217729 $1 mul : $2 $1 sub sub : 134217729 sigma mul : $4 sigma sub sub : mul sub $3 sigma $5 sub : mul sub $1 $3 sub : $5 mul sub $7 $6 mul sub x $0 $0 x sub : sub sub mu $8 add sub add sigma div $1 $1 mul neg 2 div exp 0.3989422804014327 mul mul 0 select add',
    shortValue: 'x mu sub sigma div normcdf',
    derivative: 'x mu sub : sigma div : 40 min 40 neg max : $2 mul neg 2 div exp 0.3989422804014327 sigma div mul $1 abs 40 lt 1 $1 $0 134217729 $1 mul : $3 $1 sub sub : 134217729 sigma mul : $5 sigma sub sub : mul sub $4 sigma $6 sub : mul sub $1 $4 sub : $6 mul sub $8 $7 mul sub x $0 $0 x sub : sub sub mu $9 add sub add sigma div mul sub 1 select mul',
    shortDerivative: 'x mu sub sigma div : $0 mul neg 2 div exp 0.3989422804014327 sigma div mul',
    second: 'x x le x mu sub : sigma div : 40 min : 40 neg : max : $4 mul neg 2 div exp : $2 $3 lt 0 $2 $3 gt $1 40 lt 1 sigma div : $1 40 gt 0 $6 0 min select select : $7 0 max select select : $4 mul $4 $8 mul add neg 2 div mul 0.3989422804014327 sigma div : mul $1 abs 40 lt : 1 $1 $0 134217729 $1 mul : $11 $1 sub sub : 134217729 sigma mul : $13 sigma sub sub : mul sub $12 sigma $14 sub : mul sub $1 $12 sub : $14 mul sub $16 $15 mul sub x $0 $0 x sub : sub sub mu $17 add sub add sigma div : mul sub 1 select mul $5 $9 mul $10 $6 $18 mul $1 1 134217729 $6 mul : $19 $6 sub sub : $14 mul sub $20 $15 mul sub $6 $20 sub : $14 mul sub $21 $15 mul sub 1 1 1 1 sub : sub sub $22 sub add sigma div mul add neg 0 select mul add x select',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as laplace };
