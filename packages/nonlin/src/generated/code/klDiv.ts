// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { exp, log } from '../../numerics/printed/numerics.ts';
import { expProgram } from '../../numerics/printed/recipes/exp.ts';
import { logProgram } from '../../numerics/printed/recipes/log.ts';

function loss(x: number, t: number, weight: number, isLog: number): number {
  const t1 = isLog > 0;
  const p = t1 ? exp(t) : t;
  const t2 = Math.abs(p) <= 0;
  const difference = t2 ? x : (t1 ? t : log(t)) - x;
  const cost = p * (t2 ? Math.max(Math.min(difference, 1), -1) : difference);
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(_x: number, t: number, weight: number, isLog: number, divisor: number): number {
  return weight * (0 - (isLog > 0 ? exp(t) : t)) / divisor;
}

const code: LossCode = {
  name: 'klDiv',
  params: ['weight', 'isLog', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le isLog 0 gt : t exp t select : $1 abs 0 le : $2 x $0 t t log select x sub select : 1 min 1 neg : max $3 select mul : 1 min $4 max $5 select mul',
    slope: 'weight 0 isLog 0 gt t exp t select sub mul divisor div',
  },
  recipes: { exp: expProgram, log: logProgram },
};
export { code as klDiv };
