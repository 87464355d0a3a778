// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { expsum, explift, log1p } from '../../numerics/printed/numerics.ts';
import { head } from '../../numerics/bits.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function loss(x: number, t: number, weight: number): number {
  const t1 = t * x;
  const z = -t1;
  const t2 = Math.abs(weight);
  const minusT = -t;
  const isNothing = Math.min(t2, Math.abs(minusT)) <= 0;
  const one = isNothing ? Math.max(Math.min(minusT, 1), -1) : minusT;
  const other = isNothing ? Math.max(Math.min(x, 1), -1) : x;
  const t3 = Math.abs((Math.abs(one) > Math.abs(other) ? 1 : 0) - (t2 <= 1 ? 1 : 0)) > 0;
  const t4 = -Math.abs(z);
  const t5 = head(t);
  const t6 = head(x);
  const t7 = x - t6;
  const t8 = t - t5;
  const t9 = t5 * t6 - t1 + (t5 * t7 + t8 * t6) + t8 * t7;
  const cost = Math.max(z, 0) + log1p(expsum(t4, Math.abs(t4) < Infinity ? -(z < 0 ? t9 : -t9) : 0));
  return z >= 1e+300 ? weight * (t3 ? other : one) * (t3 ? one : other) : weight * (t2 <= 0 ? Math.max(Math.min(cost, 1), -1) : cost);
}

function slope(x: number, t: number, weight: number, divisor: number): number {
  const z = t * x;
  const t1 = -Math.abs(z);
  const t2 = head(t);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = t - t2;
  const t6 = t2 * t3 - z + (t2 * t4 + t5 * t3) + t5 * t4;
  const t7 = t1 < -600;
  const e = explift(t1, Math.abs(t1) < Infinity ? -(z < 0 ? -t6 : t6) : 0, t7 ? 256 : 0);
  const t8 = t7 ? t1 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const whole = (1 + e * t8) * divisor;
  const isLarge = Math.min(Math.abs(weight), whole) > 1;
  const t9 = z > 0;
  return (isLarge ? weight / whole : weight) * (-t * (t9 ? e : 1)) / (isLarge ? 1 : whole) * (t9 ? t8 : 1);
}

const code: LossCode = {
  name: 'softMarginLoss',
  params: ['weight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 't x*:~:1e300 ge weight weight|:t~:|&0 le:$1 1&1~:^$2?:|$2 x 1&$1^x?:|>1 0?$5 1 le 1 0?-|0>:$1$2?*$0$2$1?*weight$6 0 le$7 0^$7|~:$0|inf<$8 0<t head:x head:*$11-$1 x$0-:*t$2-:$2*++$0$1*+:$0~?~0?expsum log1p+:1&$10^$0?*?',
    slope: 'weight|1 t x*:|~:$0|inf<$1 0<t head:x head:*$3-$1 x$0-:*t$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:$1$7 760~<0 8636168555094445e-93?1?:*+divisor*:&1>:weight$1/weight?t~$11 0>:$4 1?**$1 1$2?/$0$3 1?*',
  },
  recipes: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram },
};
export { code as softMarginLoss };
