// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { expsum, explift, log1p } from '../../numerics/printed/numerics.ts';
import { head } from '../../numerics/bits.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function loss(x: number, t: number, weight: number): number {
  const t1 = t * x;
  const z = -t1;
  const t2 = -Math.abs(z);
  const t3 = head(t);
  const t4 = head(x);
  const t5 = x - t4;
  const t6 = t - t3;
  const t7 = t3 * t4 - t1 + (t3 * t5 + t6 * t4) + t6 * t5;
  const cost = Math.max(z, 0) + log1p(expsum(t2, Math.abs(t2) < Infinity ? -(z < 0 ? t7 : -t7) : 0));
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, divisor: number): number {
  const z = t * x;
  const t1 = z > 0;
  const t2 = -Math.abs(z);
  const t3 = head(t);
  const t4 = head(x);
  const t5 = x - t4;
  const t6 = t - t3;
  const t7 = t3 * t4 - z + (t3 * t5 + t6 * t4) + t6 * t5;
  const t8 = t2 < -600;
  const e = explift(t2, Math.abs(t2) < Infinity ? -(z < 0 ? -t7 : t7) : 0, t8 ? 256 : 0);
  const t9 = t8 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return weight * (-t * (t1 ? e : 1)) / ((1 + e * t9) * divisor) * (t1 ? t9 : 1);
}

const code: LossCode = {
  name: 'softMarginLoss',
  params: ['weight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le t x mul : neg : 0 max $1 abs neg : $2 abs inf lt $1 0 lt t head : x head : mul $0 sub $3 x $4 sub : mul t $3 sub : $4 mul add add $6 $5 mul add : $7 neg select neg 0 select expsum log1p add : 1 min 1 neg max $8 select mul',
    slope: 'weight t neg t x mul : 0 gt : $0 abs neg : $2 abs inf lt $0 0 lt t head : x head : mul $0 sub $3 x $4 sub : mul t $3 sub : $4 mul add add $6 $5 mul add : neg $7 select neg 0 select $2 600 neg lt : 256 0 select explift : 1 select mul mul 1 $9 $8 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add divisor mul div $1 $10 1 select mul',
  },
  recipes: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram },
};
export { code as softMarginLoss };
