// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { exp, explift, log1p } from '../../numerics/printed/numerics.ts';
import { expProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function loss(x: number, t: number, weight: number, posWeight: number): number {
  const no = 1 - t;
  const t1 = Math.abs(no);
  const rest = log1p(exp(-Math.abs(x)));
  const ofNo = Math.max(x, 0) + rest;
  const t2 = Math.max(Math.min(ofNo, 1), -1);
  const yes = posWeight * t;
  const t3 = Math.abs(yes);
  const ofYes = Math.max(-x, 0) + rest;
  const t4 = Math.max(Math.min(ofYes, 1), -1);
  const cost = no * (t1 <= 0 ? t2 : ofNo) + yes * (t3 <= 0 ? t4 : ofYes);
  const t5 = Math.abs(weight);
  const isNothing = Math.min(t5, t1) <= 0;
  const one = isNothing ? Math.max(Math.min(no, 1), -1) : no;
  const other = isNothing ? t2 : ofNo;
  const t6 = t5 <= 1 ? 1 : 0;
  const t7 = Math.abs((Math.abs(one) > Math.abs(other) ? 1 : 0) - t6) > 0;
  const isNothing2 = Math.min(t5, t3) <= 0;
  const one2 = isNothing2 ? Math.max(Math.min(yes, 1), -1) : yes;
  const other2 = isNothing2 ? t4 : ofYes;
  const t8 = Math.abs((Math.abs(one2) > Math.abs(other2) ? 1 : 0) - t6) > 0;
  return Math.abs(cost) < Infinity ? weight * (t5 <= 0 ? Math.max(Math.min(cost, 1), -1) : cost) : weight * (t7 ? other : one) * (t7 ? one : other) + weight * (t8 ? other2 : one2) * (t8 ? one2 : other2);
}

function slope(x: number, t: number, weight: number, posWeight: number, divisor: number): number {
  const t1 = -Math.abs(x);
  const t2 = t1 < -600;
  const e = explift(t1, 0, t2 ? 256 : 0);
  const t3 = t2 ? t1 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const whole = (1 + e * t3) * divisor;
  const isLarge = Math.min(Math.abs(weight), whole) > 1;
  const no = 1 - t;
  const yes = posWeight * t;
  return (isLarge ? weight / whole : weight) * (x < 0 ? no * e * t3 - yes : no - yes * e * t3) / (isLarge ? 1 : whole);
}

const code: LossCode = {
  name: 'bceWithLogits',
  params: ['weight', 'posWeight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: '1 t-:$0|:0 le x 0^x|~exp log1p:+:1&1~:^:$2?*posWeight t*:$0|:0 le x~0^$5+:1&$4^:$1?*+:|inf<weight weight|:0 le$1 1&$7^$1?*weight$0$10&0 le:$12 1&$8^$12?:|$1$8$10?:|>1 0?$3 1 le 1 0?:-|0>:$2$3?*$0$3$2?*weight$5$9&0 le:$11 1&$13^$11?:|$1$9$10?:|>1 0?$4-|0>:$1$2?*$0$2$1?*+?',
    slope: 'weight|1 x|~:0$0 600~<:256 0?explift:$1$2 760~<0 8636168555094445e-93?1?:*+divisor*:&1>:weight$1/weight?x 0<1 t-:$4*$3*posWeight t*:-$1$0$5*$4*-?*$2 1$3?/',
  },
  recipes: { exp: expProgram, explift: expliftProgram, log1p: log1pProgram },
};
export { code as bceWithLogits };
