// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';

function loss(x: number, t: number, weight: number, delta: number): number {
  const a = Math.abs(x - t);
  const cost = a <= delta ? a * (0.5 * a) : delta * (a - 0.5 * delta);
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, delta: number, divisor: number): number {
  return weight * Math.max(Math.min(x - t, delta), -delta) / divisor;
}

const code: LossCode = {
  name: 'huberLoss',
  params: ['weight', 'delta', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le x t sub abs : delta le $0 0.5 $0 mul mul delta $0 0.5 delta mul sub mul select : 1 min 1 neg max $1 select mul',
    slope: 'weight x t sub delta min delta neg max mul divisor div',
  },
  recipes: {  },
};
export { code as huberLoss };
