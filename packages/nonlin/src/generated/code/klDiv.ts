// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { exp, explift, log } from '../../numerics/printed/numerics.ts';
import { expProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { logProgram } from '../../numerics/printed/recipes/log.ts';

function loss(x: number, t: number, weight: number, isLog: number): number {
  const t1 = Math.abs(weight) <= 0;
  const t2 = isLog > 0;
  const t3 = t < -600;
  const p = t2 ? explift(t, 0, t3 ? 256 : 0) : t;
  const t4 = t2 ? t3 ? t < -760 ? 0 : 8.636168555094445e-78 : 1 : 1;
  const t5 = Math.abs(p) * t4 <= 0;
  const difference = t5 ? x : (t2 ? t : log(t)) - x;
  const cost = p * (t5 ? Math.max(Math.min(difference, 1), -1) : difference);
  return weight * (t1 ? Math.max(Math.min(cost * t4, 1), -1) : cost) * (t1 ? 1 : t4);
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
    loss: 'weight weight abs 0 le : isLog 0 gt : t 0 t 600 neg lt : 256 0 select explift t select : $3 abs $1 $2 t 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select : mul 0 le : $5 x $1 t t log select x sub select : 1 min 1 neg : max $6 select mul : $4 mul 1 min $7 max $8 select mul $0 1 $4 select mul',
    slope: 'weight 0 isLog 0 gt t exp t select sub mul divisor div',
  },
  recipes: { exp: expProgram, explift: expliftProgram, log: logProgram },
};
export { code as klDiv };
