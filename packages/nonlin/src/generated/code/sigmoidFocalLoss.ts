// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { exp, expsum, log1p } from '../../numerics/printed/numerics.ts';
import { head } from '../../numerics/bits.ts';
import { expProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function loss(x: number, t: number, weight: number, gamma: number, no: number, yes: number): number {
  const share = t > 0 ? yes : no;
  const t1 = 2 * t;
  const t2 = t1 - 1;
  const z = t2 * x;
  const t3 = -Math.abs(z);
  const t4 = head(t2);
  const t5 = head(x);
  const t6 = x - t5;
  const t7 = t2 - t4;
  const t8 = t2 - t1;
  const t9 = t4 * t5 - z + (t4 * t6 + t7 * t5) + t7 * t6 + x * (t1 - (t2 - t8) - (1 + t8));
  const rest = log1p(expsum(t3, Math.abs(t3) < Infinity ? -(z < 0 ? -t9 : t9) : 0));
  const t10 = Math.min(Math.max(z, 0) + rest, 1e+300);
  const t11 = gamma * t10;
  const t12 = -t11;
  const t13 = head(gamma);
  const t14 = head(t10);
  const t15 = t10 - t14;
  const t16 = gamma - t13;
  const ofShare = expsum(t12, Math.abs(t12) < Infinity ? -(t13 * t14 - t11 + (t13 * t15 + t16 * t14) + t16 * t15) : 0) * (Math.max(-z, 0) + rest);
  const cost = share * (Math.abs(share) <= 0 ? Math.max(Math.min(ofShare, 1), -1) : ofShare);
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, gamma: number, no: number, yes: number, divisor: number): number {
  const s = 2 * t - 1;
  const z = Math.max(Math.min(s * x, 1e+300), -1e+300);
  const e = exp(-Math.abs(z));
  const rest = log1p(e);
  const t1 = Math.max(z, 0) + rest;
  const t2 = gamma * t1;
  const t3 = -t2;
  const t4 = head(gamma);
  const t5 = head(t1);
  const t6 = t1 - t5;
  const t7 = gamma - t4;
  const t8 = z < 0;
  return weight * (-(s * (t > 0 ? yes : no)) * expsum(t3, Math.abs(t3) < Infinity ? -(t4 * t5 - t2 + (t4 * t6 + t7 * t5) + t7 * t6) : 0) * (gamma * (t8 ? e : 1) * (Math.max(-z, 0) + rest) + (t8 ? 1 : e))) / ((1 + e) * divisor);
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
  recipes: { exp: expProgram, expsum: expsumProgram, log1p: log1pProgram },
};
export { code as sigmoidFocalLoss };
