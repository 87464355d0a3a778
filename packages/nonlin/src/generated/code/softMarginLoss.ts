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
  const t2 = Math.abs(weight);
  const minusT = -t;
  const isNothing = Math.min(t2, Math.abs(minusT)) <= 0;
  const one = isNothing ? Math.max(Math.min(minusT, 1), -1) : minusT;
  const other = isNothing ? Math.max(Math.min(x, 1), -1) : x;
  const t3 = Math.abs((Math.abs(one) > Math.abs(other) ? 1 : 0) - (t2 <= 1 ? 1 : 0)) > 0;
  const t4 = -Math.abs(z);
  const t5 = head(t);
  const t6 = head(x);
  const t7 = x - t6;
  const t8 = t - t5;
  const t9 = t5 * t6 - t1 + (t5 * t7 + t8 * t6) + t8 * t7;
  const cost = Math.max(z, 0) + log1p(expsum(t4, Math.abs(t4) < Infinity ? -(z < 0 ? t9 : -t9) : 0));
  return z >= 1e+300 ? weight * (t3 ? other : one) * (t3 ? one : other) : weight * (t2 <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, divisor: number): number {
  const z = t * x;
  const t1 = -Math.abs(z);
  const t2 = head(t);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = t - t2;
  const t6 = t2 * t3 - z + (t2 * t4 + t5 * t3) + t5 * t4;
  const t7 = t1 < -600;
  const e = explift(t1, Math.abs(t1) < Infinity ? -(z < 0 ? -t6 : t6) : 0, t7 ? 256 : 0);
  const t8 = t7 ? t1 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const whole = (1 + e * t8) * divisor;
  const isLarge = Math.min(Math.abs(weight), whole) > 1;
  const t9 = z > 0;
  return (isLarge ? weight / whole : weight) * (-t * (t9 ? e : 1)) / (isLarge ? 1 : whole) * (t9 ? t8 : 1);
}

const code: LossCode = {
  name: 'softMarginLoss',
  params: ['weight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 't x mul : neg : 1e+300 ge weight weight abs : t neg : abs min 0 le : $3 1 min 1 neg : max $3 select : abs $4 x 1 min $5 max x select : abs gt 1 0 select $2 1 le 1 0 select sub abs 0 gt : $7 $6 select mul $8 $6 $7 select mul weight $2 0 le $1 0 max $1 abs neg : $9 abs inf lt $1 0 lt t head : x head : mul $0 sub $10 x $11 sub : mul t $10 sub : $11 mul add add $13 $12 mul add : $14 neg select neg 0 select expsum log1p add : 1 min $5 max $15 select mul select',
    slope: 'weight abs 1 t x mul : abs neg : $1 abs inf lt $0 0 lt t head : x head : mul $0 sub $2 x $3 sub : mul t $2 sub : $3 mul add add $5 $4 mul add : neg $6 select neg 0 select $1 600 neg lt : 256 0 select explift : $7 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add divisor mul : min 1 gt : weight $10 div weight select t neg $0 0 gt : $8 1 select mul mul $11 1 $10 select div $12 $9 1 select mul',
  },
  recipes: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram },
};
export { code as softMarginLoss };
