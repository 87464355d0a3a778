// Written by `npm run generate` from functions/phish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { expsum, tanh, normcdf } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh, shortNormcdf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';
import { normcdfProgram, shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

function value(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  return Math.max(x, -40) * tanh(c * normcdf(c));
}

function shortValue(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  return Math.max(x, -40) * shortTanh(c * shortNormcdf(c));
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  const p = normcdf(c);
  const g = c * p;
  const t1 = Math.abs(g);
  const t2 = -2 * t1;
  const t3 = head(-2);
  const t4 = head(t1);
  const t5 = t1 - t4;
  const t6 = -2 - t3;
  const t7 = head(c);
  const t8 = head(p);
  const t9 = p - t8;
  const t10 = c - t7;
  const t11 = t7 * t8 - g + (t7 * t9 + t10 * t8) + t10 * t9;
  const t = expsum(t2, Math.abs(t2) < Infinity ? t3 * t4 - t2 + (t3 * t5 + t6 * t4) + t6 * t5 + -2 * (g < 0 ? -t11 : t11) : 0);
  const d = 1 + t;
  const t12 = c * c;
  const t13 = -t12 / 2;
  return tanh(g) + c * (4 * t / (d * d)) * (p + c * expsum(t13, Math.abs(t13) < Infinity ? 1 / 2 * -(t7 * t7 - t12 + (t7 * t10 + t10 * t7) + t10 * t10) : 0) * 0.3989422804014327);
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
    float64: { expsum: expsumProgram, tanh: tanhProgram, normcdf: normcdfProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as phish };
