// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';

function loss(x: number, t: number, weight: number, delta: number): number {
  const t1 = Math.abs(weight);
  const s = Math.max(Math.abs(x), Math.abs(t)) < 1e+300 ? 1 : 0.25;
  const a = Math.abs(s * x - s * t);
  const width = Math.min(a, s * delta);
  const isNothing = Math.min(t1, Math.abs(width)) <= 0;
  const one = isNothing ? Math.max(Math.min(width, 1), -1) : width;
  const length = a - 0.5 * width;
  const other = isNothing ? Math.max(Math.min(length, 1), -1) : length;
  const t2 = Math.abs((Math.abs(one) > Math.abs(other) ? 1 : 0) - (t1 <= 1 ? 1 : 0)) > 0;
  return weight * (t2 ? other : one) * (t2 ? one : other) / (s * s);
}

function slope(x: number, t: number, weight: number, delta: number, divisor: number): number {
  const s = Math.max(Math.abs(x), Math.abs(t)) < 1e+300 ? 1 : 0.25;
  const whole = s * divisor;
  const isLarge = Math.min(Math.abs(weight), whole) > 1;
  const t1 = s * delta;
  return (isLarge ? weight / whole : weight) * Math.max(Math.min(s * x - s * t, t1), -t1) / (isLarge ? 1 : whole);
}

const code: LossCode = {
  name: 'huberLoss',
  params: ['weight', 'delta', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs : x abs t abs max 1e+300 lt 1 0.25 select : x mul $1 t mul sub abs : $1 delta mul min : abs min 0 le : $3 1 min 1 neg : max $3 select : abs $4 $2 0.5 $3 mul sub : 1 min $5 max $7 select : abs gt 1 0 select $0 1 le 1 0 select sub abs 0 gt : $8 $6 select mul $9 $6 $8 select mul $1 $1 mul div',
    slope: 'weight abs x abs t abs max 1e+300 lt 1 0.25 select : divisor mul : min 1 gt : weight $1 div weight select $0 x mul $0 t mul sub $0 delta mul : min $3 neg max mul $2 1 $1 select div',
  },
  recipes: {  },
};
export { code as huberLoss };
