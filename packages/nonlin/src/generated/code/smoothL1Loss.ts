// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';

function loss(x: number, t: number, weight: number, beta: number): number {
  const t1 = Math.abs(weight);
  const s = Math.max(Math.abs(x), Math.abs(t)) < 1e+300 ? 1 : 0.25;
  const a = Math.abs(s * x - s * t);
  const width = s * beta;
  const t2 = a < width;
  const part = t2 ? 0.5 * (a / width) : 1;
  const isNothing = Math.min(t1, Math.abs(part)) <= 0;
  const one = isNothing ? Math.max(Math.min(part, 1), -1) : part;
  const length = t2 ? a : a - 0.5 * width;
  const other = isNothing ? Math.max(Math.min(length, 1), -1) : length;
  const t3 = Math.abs((Math.abs(one) > Math.abs(other) ? 1 : 0) - (t1 <= 1 ? 1 : 0)) > 0;
  return weight * (t3 ? other : one) * (t3 ? one : other) / s;
}

function slope(x: number, t: number, weight: number, beta: number, divisor: number): number {
  const s = Math.max(Math.abs(x), Math.abs(t)) < 1e+300 ? 1 : 0.25;
  const d = s * x - s * t;
  const width = s * beta;
  const t1 = Math.abs(d) < width;
  const whole = t1 ? width : 1;
  const isLarge = Math.min(Math.abs(weight), whole) > 1;
  const part = t1 ? d : d > 0 ? 1 : d < 0 ? -1 : d;
  return (isLarge ? weight / whole : weight) * (isLarge ? part : part / whole) / divisor;
}

const code: LossCode = {
  name: 'smoothL1Loss',
  params: ['weight', 'beta', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs : x abs t abs max 1e+300 lt 1 0.25 select : x mul $1 t mul sub abs : $1 beta mul : lt : 0.5 $2 $3 div mul 1 select : abs min 0 le : $5 1 min 1 neg : max $5 select : abs $6 $4 $2 $2 0.5 $3 mul sub select : 1 min $7 max $9 select : abs gt 1 0 select $0 1 le 1 0 select sub abs 0 gt : $10 $8 select mul $11 $8 $10 select mul $1 div',
    slope: 'weight abs x abs t abs max 1e+300 lt 1 0.25 select : x mul $0 t mul sub : abs $0 beta mul : lt : $2 1 select : min 1 gt : weight $4 div weight select $5 $3 $1 $1 0 gt 1 $1 0 lt 1 neg $1 select select select : $6 $4 div select mul divisor div',
  },
  recipes: {  },
};
export { code as smoothL1Loss };
