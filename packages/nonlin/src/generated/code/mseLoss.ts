// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';

function loss(x: number, t: number, weight: number): number {
  const t1 = Math.abs(weight);
  const s = Math.max(Math.abs(x), Math.abs(t)) < 1e+300 ? 1 : 0.25;
  const d = s * x - s * t;
  const other = Math.min(t1, Math.abs(d)) <= 0 ? Math.max(Math.min(d, 1), -1) : d;
  const t2 = Math.abs(other);
  const t3 = Math.abs((t2 > t2 ? 1 : 0) - (t1 <= 1 ? 1 : 0)) > 0 ? other : other;
  return weight * t3 * t3 / (s * s);
}

function slope(x: number, t: number, weight: number, divisor: number): number {
  const s = Math.max(Math.abs(x), Math.abs(t)) < 1e+300 ? 1 : 0.25;
  const whole = 0.5 * s * divisor;
  const isLarge = Math.min(Math.abs(weight), whole) > 1;
  return (isLarge ? weight / whole : weight) * (s * x - s * t) / (isLarge ? 1 : whole);
}

const code: LossCode = {
  name: 'mseLoss',
  params: ['weight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs : x abs t abs max 1e+300 lt 1 0.25 select : x mul $1 t mul sub : abs min 0 le $2 1 min 1 neg max $2 select : abs : $4 gt 1 0 select $0 1 le 1 0 select sub abs 0 gt $3 $3 select : mul $5 mul $1 $1 mul div',
    slope: 'weight abs 0.5 x abs t abs max 1e+300 lt 1 0.25 select : mul divisor mul : min 1 gt : weight $1 div weight select $0 x mul $0 t mul sub mul $2 1 $1 select div',
  },
  recipes: {  },
};
export { code as mseLoss };
