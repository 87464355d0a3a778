// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';

function loss(x: number, t: number, weight: number): number {
  const cost = Math.max(1 - t * x, 0);
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, divisor: number): number {
  const z = t * x;
  return weight * (z < 1 ? -t : z >= 1 ? 0 : z) / divisor;
}

const code: LossCode = {
  name: 'hingeLoss',
  params: ['weight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le 1 t x mul sub 0 max : 1 min 1 neg max $0 select mul',
    slope: 'weight t x mul : 1 lt t neg $0 1 ge 0 $0 select select mul divisor div',
  },
  recipes: {  },
};
export { code as hingeLoss };
