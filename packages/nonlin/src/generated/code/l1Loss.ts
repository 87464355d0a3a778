// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';

function loss(x: number, t: number, weight: number): number {
  const s = Math.max(Math.abs(x), Math.abs(t)) < 1e+300 ? 1 : 0.25;
  const cost = Math.abs(s * x - s * t);
  return weight * (Math.abs(weight) <= 0 ? Math.max(Math.min(cost, 1), -1) : cost) / s;
}

function slope(x: number, t: number, weight: number, divisor: number): number {
  const isLarge = Math.min(Math.abs(weight), divisor) > 1;
  const d = x - t;
  return (isLarge ? weight / divisor : weight) * (d > 0 ? 1 : d < 0 ? -1 : d) / (isLarge ? 1 : divisor);
}

const code: LossCode = {
  name: 'l1Loss',
  params: ['weight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le x abs t abs max 1e+300 lt 1 0.25 select : x mul $0 t mul sub abs : 1 min 1 neg max $1 select mul $0 div',
    slope: 'weight abs divisor min 1 gt : weight divisor div weight select x t sub : 0 gt 1 $1 0 lt 1 neg $1 select select mul $0 1 divisor select div',
  },
  recipes: {  },
};
export { code as l1Loss };
