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
    loss: '1 t x*-0^:1e300 ge weight weight|:t~:|&0 le:$1 1&1~:^$2?:|$2 x 1&$1^x?:|>1 0?$5 1 le 1 0?-|0>:$1$2?*$0$2$1?*weight$6 0 le$7 1&$3^$7?*?',
    slope: 'weight|divisor&1>:weight divisor/weight?t x*:1<t~$0 1 ge 0$0??*$1 1 divisor?/',
  },
  recipes: {  },
};
export { code as hingeLoss };
