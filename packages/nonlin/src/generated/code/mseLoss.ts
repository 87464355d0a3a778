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
    loss: 'weight weight|:x|t|^1e300<1 .25?:x*$0 t*-:|&0 le$0 1&1~^$0?:|:$0>1 0?$4 1 le 1 0?-|0>$1$1?:*$0*$4$4*/',
    slope: 'weight|.5 x|t|^1e300<1 .25?:*divisor*:&1>:weight$1/weight?$2 x*$2 t*-*$0 1$1?/',
  },
  recipes: {  },
};
export { code as mseLoss };
