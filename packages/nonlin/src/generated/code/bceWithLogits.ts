// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { exp, explift, log1p } from '../../numerics/printed/numerics.ts';
import { expProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function loss(x: number, t: number, weight: number, posWeight: number): number {
  const no = 1 - t;
  const rest = log1p(exp(-Math.abs(x)));
  const ofNo = Math.max(x, 0) + rest;
  const yes = posWeight * t;
  const ofYes = Math.max(-x, 0) + rest;
  const cost = no * (Math.abs(no) <= 0 ? Math.max(Math.min(ofNo, 1), -1) : ofNo) + yes * (Math.abs(yes) <= 0 ? Math.max(Math.min(ofYes, 1), -1) : ofYes);
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, posWeight: number, divisor: number): number {
  const no = 1 - t;
  const t1 = -Math.abs(x);
  const t2 = t1 < -600;
  const e = explift(t1, 0, t2 ? 256 : 0);
  const t3 = t2 ? t1 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const yes = posWeight * t;
  return weight * (x < 0 ? no * e * t3 - yes : no - yes * e * t3) / ((1 + e * t3) * divisor);
}

const code: LossCode = {
  name: 'bceWithLogits',
  params: ['weight', 'posWeight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le 1 t sub : $0 abs 0 le x 0 max x abs neg exp log1p : add : 1 min 1 neg : max $2 select mul posWeight t mul : $4 abs 0 le x neg 0 max $1 add : 1 min $3 max $5 select mul add : 1 min $3 max $6 select mul',
    slope: 'weight x 0 lt 1 t sub : x abs neg : 0 $1 600 neg lt : 256 0 select explift : mul $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul posWeight t mul : sub $0 $5 $3 mul $4 mul sub select mul 1 $3 $4 mul add divisor mul div',
  },
  recipes: { exp: expProgram, explift: expliftProgram, log1p: log1pProgram },
};
export { code as bceWithLogits };
