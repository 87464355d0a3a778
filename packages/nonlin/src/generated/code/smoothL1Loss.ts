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
    loss: 'weight weight|:x|t|^1e300<1 .25?:x*$0 t*-|:$1 beta*:<:.5$2$1/*1?:|&0 le:$1 1&1~:^$2?:|$2$4$6$6 .5$5*-?:1&$2^$0?:|>1 0?$10 1 le 1 0?-|0>:$1$3?*$0$3$1?*$10/',
    slope: 'weight|x|t|^1e300<1 .25?:x*$0 t*-:|$1 beta*:<:$1 1?:&1>:weight$1/weight?$0$2$4$4 0>1$4 0<1~$4???:$0$2/?*divisor/',
  },
  recipes: {  },
};
export { code as smoothL1Loss };
