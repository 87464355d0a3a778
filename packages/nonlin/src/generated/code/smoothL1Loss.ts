// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';

function loss(x: number, t: number, weight: number, beta: number): number {
  const a = Math.abs(x - t);
  const cost = a < beta ? 0.5 * a * (a / beta) : a - 0.5 * beta;
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, beta: number, divisor: number): number {
  const d = x - t;
  return weight * (Math.abs(d) < beta ? d / beta : d > 0 ? 1 : d < 0 ? -1 : d) / divisor;
}

const code: LossCode = {
  name: 'smoothL1Loss',
  params: ['weight', 'beta', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le x t sub abs : beta lt 0.5 $0 mul $0 beta div mul $0 0.5 beta mul sub select : 1 min 1 neg max $1 select mul',
    slope: 'weight x t sub : abs beta lt $0 beta div $0 0 gt 1 $0 0 lt 1 neg $0 select select select mul divisor div',
  },
  recipes: {  },
};
export { code as smoothL1Loss };
