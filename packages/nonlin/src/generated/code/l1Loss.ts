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
    loss: 'weight weight|0 le x|t|^1e300<1 .25?:x*$0 t*-|:1&1~^$0?*$1/',
    slope: 'weight|divisor&1>:weight divisor/weight?x t-:0>1$0 0<1~$0??*$1 1 divisor?/',
  },
  recipes: {  },
};
export { code as l1Loss };
