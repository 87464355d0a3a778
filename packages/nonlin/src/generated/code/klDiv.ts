// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { exp, explift, log } from '../../numerics/printed/numerics.ts';
import { expProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { logProgram } from '../../numerics/printed/recipes/log.ts';

function loss(x: number, t: number, weight: number, isLog: number): number {
  const t1 = Math.abs(weight);
  const t2 = isLog > 0;
  const t3 = t < -600;
  const p = t2 ? explift(t, 0, t3 ? 256 : 0) : t;
  const t4 = t2 ? t3 ? t < -760 ? 0 : 8.636168555094445e-78 : 1 : 1;
  const t5 = Math.abs(p) * t4;
  const isNothing = Math.min(t1, t5) <= 0;
  const one = isNothing ? Math.max(Math.min(p * t4, 1), -1) : p;
  const t6 = isNothing ? 1 : t4;
  const difference = t5 <= 0 ? x : (t2 ? t : log(t)) - x;
  const other = isNothing ? Math.max(Math.min(difference, 1), -1) : difference;
  const t7 = Math.abs((Math.abs(one) * t6 > Math.abs(other) ? 1 : 0) - (t1 <= 1 ? 1 : 0)) > 0;
  return weight * (t7 ? other : one) * (t7 ? one : other) * t6;
}

function slope(_x: number, t: number, weight: number, isLog: number, divisor: number): number {
  const isLarge = Math.min(Math.abs(weight), divisor) > 1;
  return (isLarge ? weight / divisor : weight) * (0 - (isLog > 0 ? exp(t) : t)) / (isLarge ? 1 : divisor);
}

const code: LossCode = {
  name: 'klDiv',
  params: ['weight', 'isLog', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight|:isLog 0>:t 0 t 600~<:256 0?explift t?:|$2$1 t 760~<0 8636168555094445e-93?1?1?:*:&0 le:$3$2*1&1~:^$4?:|$2 1$4?:*$3$4 0 le x$8 t t log?x-?:1&$3^$0?:|>1 0?$11 1 le 1 0?-|0>:$1$4?*$0$4$1?*$3*',
    slope: 'weight|divisor&1>:weight divisor/weight?0 isLog 0>t exp t?-*$0 1 divisor?/',
  },
  recipes: { exp: expProgram, explift: expliftProgram, log: logProgram },
};
export { code as klDiv };
