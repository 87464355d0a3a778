// Written by `npm run generate` from functions/softplus.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { expsum, explift, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function value(x: number, beta: number, threshold: number): number {
  const z = beta * x;
  const t1 = -Math.abs(z);
  const t2 = head(beta);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = beta - t2;
  const t6 = t2 * t3 - z + (t2 * t4 + t5 * t3) + t5 * t4;
  return z > threshold ? x : (Math.max(z, 0) + log1p(expsum(t1, Math.abs(t1) < Infinity ? -(z < 0 ? -t6 : t6) : 0))) / beta;
}

function shortValue(x: number, beta: number, threshold: number): number {
  const z = beta * x;
  return z > threshold ? x : (Math.max(z, 0) + shortLog1p(shortExp(-Math.abs(z)))) / beta;
}

function derivative(x: number, beta: number, threshold: number): number {
  const z = beta * x;
  const t1 = z > threshold;
  const t2 = z < 0;
  const t3 = -Math.abs(z);
  const t4 = head(beta);
  const t5 = head(x);
  const t6 = x - t5;
  const t7 = beta - t4;
  const t8 = t4 * t5 - z + (t4 * t6 + t7 * t5) + t7 * t6;
  const t9 = t3 < -600;
  const t = explift(t3, Math.abs(t3) < Infinity ? -(t2 ? -t8 : t8) : 0, t9 ? 256 : 0);
  const t10 = t9 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t1 ? 1 : (t2 ? t : 1) / (1 + t * t10)) * (t1 ? 1 : t2 ? t10 : 1);
}

function shortDerivative(x: number, beta: number, threshold: number): number {
  const z = beta * x;
  const t = shortExp(-Math.abs(z));
  return z > threshold ? 1 : (z < 0 ? t : 1) / (1 + t);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'softplus',
  params: [{ name: 'beta', default: 1, range: [5e-324, Infinity] }, { name: 'threshold', default: Infinity, range: [-Infinity, Infinity] }],
  tables: { forms: { derivative: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 }, vjp: { of: 'gradient', cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'beta x mul : threshold gt x $0 0 max $0 abs neg : $1 abs inf lt $0 0 lt beta head : x head : mul $0 sub $2 x $3 sub : mul beta $2 sub : $3 mul add add $5 $4 mul add : neg $6 select neg 0 select expsum log1p add beta div select',
    derivative: 'beta x mul : threshold gt : 1 $0 0 lt : $0 abs neg : $3 abs inf lt $2 beta head : x head : mul $0 sub $4 x $5 sub : mul beta $4 sub : $5 mul add add $7 $6 mul add : neg $8 select neg 0 select $3 600 neg lt : 256 0 select explift : 1 select 1 $10 $9 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div select $1 1 $2 $11 1 select select mul',
    second: 'x x le : beta x mul : threshold gt : 0 $1 0 lt : $1 abs neg : $4 abs inf lt $3 beta head : x head : mul $1 sub $5 x $6 sub : mul beta $5 sub : $6 mul add add $8 $7 mul add : neg $9 select neg 0 select $4 600 neg lt : 256 0 select explift : $3 beta neg $1 0 gt beta beta abs select select neg mul : 0 select 1 $11 $10 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div $3 $11 1 select $12 mul $14 $14 mul div $3 $13 $13 select mul sub select x select $0 $2 1 $3 $13 1 select select 1 select mul',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as softplus };
