// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { exp, expsum, log, log1p } from '../../numerics/printed/numerics.ts';
import { head } from '../../numerics/bits.ts';
import { expProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { logProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function loss(x: number, t: number, weight: number, gamma: number, no: number, yes: number): number {
  const t1 = t > 0;
  const t2 = (t1 ? t < 1 ? 0 : 1 : 1) > 0;
  const t3 = 1 - t;
  const share = t2 ? t1 ? yes : no : yes * t + no * t3;
  const t4 = 2 * t;
  const t5 = t4 - 1;
  const z = t5 * x;
  const t6 = x < 0;
  const t7 = t2 ? z : x;
  const t8 = -Math.abs(t7);
  const t9 = head(t5);
  const t10 = head(x);
  const t11 = x - t10;
  const t12 = t5 - t9;
  const t13 = t5 - t4;
  const t14 = t2 ? t9 * t10 - z + (t9 * t11 + t12 * t10) + t12 * t11 + x * (t4 - (t5 - t13) - (1 + t13)) : 0;
  const e = expsum(t8, Math.abs(t8) < Infinity ? -(t7 < 0 ? -t14 : t14) : 0);
  const rest = log1p(e);
  const t15 = Math.min((t2 ? Math.max(z, 0) : -log(t3 * (t6 ? e : 1) + t * (t6 ? 1 : e))) + rest, 1e+300);
  const t16 = gamma * t15;
  const t17 = -t16;
  const t18 = head(gamma);
  const t19 = head(t15);
  const t20 = t15 - t19;
  const t21 = gamma - t18;
  const ofShare = expsum(t17, Math.abs(t17) < Infinity ? -(t18 * t19 - t16 + (t18 * t20 + t21 * t19) + t21 * t20) : 0) * ((t2 ? Math.max(-z, 0) : t3 * Math.max(x, 0) + t * Math.max(-x, 0)) + rest);
  const cost = share * (Math.abs(share) <= 0 ? Math.max(Math.min(ofShare, 1), -1) : ofShare);
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, gamma: number, no: number, yes: number, divisor: number): number {
  const t1 = t > 0;
  const t2 = (t1 ? t < 1 ? 0 : 1 : 1) > 0;
  const s = 2 * t - 1;
  const z = Math.max(Math.min((t2 ? s : 1) * x, 1e+300), -1e+300);
  const t3 = Math.max(z, 0);
  const t4 = 1 - t;
  const t5 = z < 0;
  const e = exp(-Math.abs(z));
  const right = t5 ? e : 1;
  const t6 = t4 * right;
  const wrong = t5 ? 1 : e;
  const t7 = t * wrong;
  const mixed = t6 + t7;
  const rest = log1p(e);
  const t8 = (t2 ? t3 : -log(mixed)) + rest;
  const t9 = gamma * t8;
  const t10 = -t9;
  const t11 = head(gamma);
  const t12 = head(t8);
  const t13 = t8 - t12;
  const t14 = gamma - t11;
  const power = expsum(t10, Math.abs(t10) < Infinity ? -(t11 * t12 - t9 + (t11 * t13 + t14 * t12) + t14 * t13) : 0);
  const t15 = Math.max(-z, 0);
  return weight * (t2 ? -(s * (t1 ? yes : no)) * power * (gamma * right * (t15 + rest) + wrong) : (yes * t + no * t4) * power * (t6 - t7 - gamma * s * (e / mixed) * (t4 * t3 + t * t15 + rest))) / ((1 + e) * divisor);
}

const code: LossCode = {
  name: 'sigmoidFocalLoss',
  params: ['weight', 'gamma', 'no', 'yes', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le t 0 gt : t 1 lt 0 1 select 1 select 0 gt : $0 yes no select yes t mul no 1 t sub : mul add select : $3 abs 0 le gamma $1 2 t mul 1 sub x mul : 0 max $2 x 0 lt : $1 $4 x select abs neg exp : 1 select mul t $5 1 $6 select mul add log neg select $6 log1p : add 1e+300 min mul neg exp $1 $4 neg 0 max $2 x 0 max mul t x neg 0 max mul add select $7 add mul : 1 min 1 neg : max $8 select mul : 1 min $9 max $10 select mul',
    slope: 'weight t 0 gt : t 1 lt 0 1 select 1 select 0 gt : 2 t mul 1 sub : $0 yes no select mul neg gamma $1 $1 $2 1 select x mul 1e+300 min 1e+300 neg max : 0 max : 1 t sub : $3 0 lt : $3 abs neg exp : 1 select : mul : t $6 1 $7 select : mul : add : log neg select $7 log1p : add mul neg exp : mul gamma $8 mul $3 neg 0 max : $13 add mul $10 add mul yes t mul no $5 mul add $14 mul $9 $11 sub gamma $2 mul $7 $12 div mul $5 $4 mul t $15 mul add $13 add mul sub mul select mul 1 $7 add divisor mul div',
  },
  recipes: { exp: expProgram, expsum: expsumProgram, log: logProgram, log1p: log1pProgram },
};
export { code as sigmoidFocalLoss };
