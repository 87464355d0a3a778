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
    loss: 'weight weight|:x|t|^1e300<1 .25?:x*$0 t*-|:$1 delta*&:|&0 le:$1 1&1~:^$2?:|$2$4 .5$3*-:1&$2^$0?:|>1 0?$8 1 le 1 0?-|0>:$1$3?*$0$3$1?*$8$8*/',
    slope: 'weight|x|t|^1e300<1 .25?:divisor*:&1>:weight$1/weight?$2 x*$2 t*-$2 delta*:&$0~^*$1 1$2?/',
  },
  recipes: {  },
};
export { code as huberLoss };
