// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';

function loss(x: number, t: number, weight: number): number {
  const t1 = x - t;
  const cost = t1 * t1;
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, divisor: number): number {
  return weight * (x - t) / (0.5 * divisor);
}

const code: LossCode = {
  name: 'mseLoss',
  params: ['weight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le x t sub : $0 mul : 1 min 1 neg max $1 select mul',
    slope: 'weight x t sub mul 0.5 divisor mul div',
  },
  recipes: {  },
};
export { code as mseLoss };
