// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';

function loss(x: number, t: number, weight: number): number {
  const cost = Math.abs(x - t);
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, divisor: number): number {
  const d = x - t;
  return weight * (d > 0 ? 1 : d < 0 ? -1 : d) / divisor;
}

const code: LossCode = {
  name: 'l1Loss',
  params: ['weight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le x t sub abs : 1 min 1 neg max $0 select mul',
    slope: 'weight x t sub : 0 gt 1 $0 0 lt 1 neg $0 select select mul divisor div',
  },
  recipes: {  },
};
export { code as l1Loss };
