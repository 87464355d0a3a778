// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';

function loss(x: number, t: number, weight: number): number {
  const cost = Math.max(1 - t * x, 0);
  const t1 = Math.abs(weight);
  const minusT = -t;
  const isNothing = Math.min(t1, Math.abs(minusT)) <= 0;
  const one = isNothing ? Math.max(Math.min(minusT, 1), -1) : minusT;
  const other = isNothing ? Math.max(Math.min(x, 1), -1) : x;
  const t2 = Math.abs((Math.abs(one) > Math.abs(other) ? 1 : 0) - (t1 <= 1 ? 1 : 0)) > 0;
  return cost >= 1e+300 ? weight * (t2 ? other : one) * (t2 ? one : other) : weight * (t1 <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, divisor: number): number {
  const isLarge = Math.min(Math.abs(weight), divisor) > 1;
  const z = t * x;
  return (isLarge ? weight / divisor : weight) * (z < 1 ? -t : z >= 1 ? 0 : z) / (isLarge ? 1 : divisor);
}

const code: LossCode = {
  name: 'hingeLoss',
  params: ['weight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: '1 t x mul sub 0 max : 1e+300 ge weight weight abs : t neg : abs min 0 le : $2 1 min 1 neg : max $2 select : abs $3 x 1 min $4 max x select : abs gt 1 0 select $1 1 le 1 0 select sub abs 0 gt : $6 $5 select mul $7 $5 $6 select mul weight $1 0 le $0 1 min $4 max $0 select mul select',
    slope: 'weight abs divisor min 1 gt : weight divisor div weight select t x mul : 1 lt t neg $1 1 ge 0 $1 select select mul $0 1 divisor select div',
  },
  recipes: {  },
};
export { code as hingeLoss };
