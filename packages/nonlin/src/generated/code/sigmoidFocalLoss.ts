// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { explift, log1p } from '../../numerics/printed/numerics.ts';
import { head } from '../../numerics/bits.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function loss(x: number, t: number, weight: number, gamma: number, no: number, yes: number): number {
  const t1 = Math.abs(weight) <= 0;
  const share = t > 0 ? yes : no;
  const t2 = Math.abs(share) <= 0;
  const t3 = 2 * t;
  const t4 = t3 - 1;
  const z = t4 * x;
  const t5 = -Math.abs(z);
  const t6 = head(t4);
  const t7 = head(x);
  const t8 = x - t7;
  const t9 = t4 - t6;
  const t10 = t4 - t3;
  const t11 = t6 * t7 - z + (t6 * t8 + t9 * t7) + t9 * t8 + x * (t3 - (t4 - t10) - (1 + t10));
  const t12 = t5 < -600;
  const t13 = log1p(explift(t5, Math.abs(t5) < Infinity ? -(z < 0 ? -t11 : t11) : 0, t12 ? 256 : 0)) * (t12 ? t5 < -760 ? 0 : 8.636168555094445e-78 : 1);
  const t14 = Math.min(Math.max(z, 0) + t13, 1e+300);
  const t15 = gamma * t14;
  const t16 = -t15;
  const t17 = head(gamma);
  const t18 = head(t14);
  const t19 = t14 - t18;
  const t20 = gamma - t17;
  const t21 = t16 < -600;
  const ofShare = explift(t16, Math.abs(t16) < Infinity ? -(t17 * t18 - t15 + (t17 * t19 + t20 * t18) + t20 * t19) : 0, t21 ? 256 : 0) * (Math.max(-z, 0) + t13);
  const t22 = t21 ? t16 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const cost = share * (t2 ? Math.max(Math.min(ofShare * t22, 1), -1) : ofShare);
  const t23 = t2 ? 1 : t22;
  return weight * (t1 ? Math.max(Math.min(cost * t23, 1), -1) : cost) * (t1 ? 1 : t23);
}

function slope(x: number, t: number, weight: number, gamma: number, no: number, yes: number, divisor: number): number {
  const s = 2 * t - 1;
  const z = Math.max(Math.min(s * x, 1e+300), -1e+300);
  const t1 = -Math.abs(z);
  const t2 = t1 < -600;
  const e = explift(t1, 0, t2 ? 256 : 0);
  const t3 = t2 ? t1 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t4 = log1p(e) * t3;
  const t5 = Math.max(z, 0) + t4;
  const t6 = gamma * t5;
  const t7 = -t6;
  const t8 = head(gamma);
  const t9 = head(t5);
  const t10 = t5 - t9;
  const t11 = gamma - t8;
  const t12 = t7 < -600;
  const t13 = z < 0;
  return weight * (-(s * (t > 0 ? yes : no)) * explift(t7, Math.abs(t7) < Infinity ? -(t8 * t9 - t6 + (t8 * t10 + t11 * t9) + t11 * t10) : 0, t12 ? 256 : 0) * (gamma * (t13 ? e : 1) * (Math.max(-z, 0) + t4) * (t13 ? t3 : 1) + (t13 ? 1 : e) * (t13 ? 1 : t3))) / ((1 + e * t3) * divisor) * (t12 ? t7 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

const code: LossCode = {
  name: 'sigmoidFocalLoss',
  params: ['weight', 'gamma', 'no', 'yes', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le t 0 gt yes no select : $0 abs 0 le gamma 2 t mul 1 sub x mul : 0 max $1 abs neg exp log1p : add 1e+300 min mul neg exp $1 neg 0 max $2 add mul : 1 min 1 neg : max $3 select mul : 1 min $4 max $5 select mul',
    slope: 'weight 2 t mul 1 sub : t 0 gt yes no select mul neg gamma $0 x mul 1e+300 min 1e+300 neg max : 0 max $1 abs neg exp : log1p : add mul neg exp mul gamma $1 0 lt : $2 1 select mul $1 neg 0 max $3 add mul $4 1 $2 select add mul mul 1 $2 add divisor mul div',
  },
  recipes: { explift: expliftProgram, log1p: log1pProgram },
};
export { code as sigmoidFocalLoss };
