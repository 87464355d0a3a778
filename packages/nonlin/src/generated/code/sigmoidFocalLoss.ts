// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { explift, log, log1p } from '../../numerics/printed/numerics.ts';
import { head } from '../../numerics/bits.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { logProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function loss(x: number, t: number, weight: number, gamma: number, no: number, yes: number): number {
  const t1 = Math.abs(weight) <= 0;
  const t2 = t > 0;
  const t3 = (t2 ? t < 1 ? 0 : 1 : 1) > 0;
  const t4 = 1 - t;
  const share = t3 ? t2 ? yes : no : yes * t + no * t4;
  const t5 = Math.abs(share) <= 0;
  const t6 = 2 * t;
  const t7 = t6 - 1;
  const z = t7 * x;
  const t8 = x < 0;
  const t9 = t3 ? z : x;
  const t10 = -Math.abs(t9);
  const t11 = head(t7);
  const t12 = head(x);
  const t13 = x - t12;
  const t14 = t7 - t11;
  const t15 = t7 - t6;
  const t16 = t3 ? t11 * t12 - z + (t11 * t13 + t14 * t12) + t14 * t13 + x * (t6 - (t7 - t15) - (1 + t15)) : 0;
  const t17 = t10 < -600;
  const e = explift(t10, Math.abs(t10) < Infinity ? -(t9 < 0 ? -t16 : t16) : 0, t17 ? 256 : 0);
  const t18 = t17 ? t10 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t19 = log1p(e) * t18;
  const t20 = Math.min((t3 ? Math.max(z, 0) : -log(t4 * (t8 ? e : 1) * (t8 ? t18 : 1) + t * (t8 ? 1 : e) * (t8 ? 1 : t18))) + t19, 1e+300);
  const t21 = gamma * t20;
  const t22 = -t21;
  const t23 = head(gamma);
  const t24 = head(t20);
  const t25 = t20 - t24;
  const t26 = gamma - t23;
  const t27 = t22 < -600;
  const ofShare = explift(t22, Math.abs(t22) < Infinity ? -(t23 * t24 - t21 + (t23 * t25 + t26 * t24) + t26 * t25) : 0, t27 ? 256 : 0) * ((t3 ? Math.max(-z, 0) : t4 * Math.max(x, 0) + t * Math.max(-x, 0)) + t19);
  const t28 = t27 ? t22 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const cost = share * (t5 ? Math.max(Math.min(ofShare * t28, 1), -1) : ofShare);
  const t29 = t5 ? 1 : t28;
  return weight * (t1 ? Math.max(Math.min(cost * t29, 1), -1) : cost) * (t1 ? 1 : t29);
}

function slope(x: number, t: number, weight: number, gamma: number, no: number, yes: number, divisor: number): number {
  const t1 = t > 0;
  const t2 = (t1 ? t < 1 ? 0 : 1 : 1) > 0;
  const s = 2 * t - 1;
  const z = Math.max(Math.min((t2 ? s : 1) * x, 1e+300), -1e+300);
  const t3 = -Math.abs(z);
  const t4 = t3 < -600;
  const e = explift(t3, 0, t4 ? 256 : 0);
  const t5 = t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const whole = (1 + e * t5) * divisor;
  const isLarge = Math.min(Math.abs(weight), whole) > 1;
  const t6 = Math.max(z, 0);
  const t7 = 1 - t;
  const t8 = z < 0;
  const right = t8 ? e : 1;
  const t9 = t8 ? t5 : 1;
  const t10 = t7 * right * t9;
  const wrong = t8 ? 1 : e;
  const t11 = t8 ? 1 : t5;
  const t12 = t * wrong * t11;
  const mixed = t10 + t12;
  const t13 = log1p(e) * t5;
  const t14 = (t2 ? t6 : -log(mixed)) + t13;
  const t15 = gamma * t14;
  const t16 = -t15;
  const t17 = head(gamma);
  const t18 = head(t14);
  const t19 = t14 - t18;
  const t20 = gamma - t17;
  const t21 = t16 < -600;
  const power = explift(t16, Math.abs(t16) < Infinity ? -(t17 * t18 - t15 + (t17 * t19 + t20 * t18) + t20 * t19) : 0, t21 ? 256 : 0);
  const t22 = Math.max(-z, 0);
  return (isLarge ? weight / whole : weight) * (t2 ? -(s * (t1 ? yes : no)) * power * (gamma * right * (t22 + t13) * t9 + wrong * t11) : (yes * t + no * t7) * power * (t10 - t12 - gamma * s * (e / mixed) * (t7 * t6 + t * t22 + t13) * t5)) / (isLarge ? 1 : whole) * (t21 ? t16 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

const code: LossCode = {
  name: 'sigmoidFocalLoss',
  params: ['weight', 'gamma', 'no', 'yes', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight|0 le:t 0>:t 1<0 1?1?0>:$1 yes no?yes t*no 1 t-:*+?:$0|0 le:gamma$3 2 t*:1-:x*:0^$5 x 0<:$7$1 x?:|~:$0|inf<$1 0<$9$4 head:x head:*$5-$1 x$0-:*$7$2-:$2*++$0$1*+x$9$8$8$9-:--1$0+-*+0?:~$0?~0?$6 600~<:256 0?explift:1?*$10$1$8 760~<0 8636168555094445e-93?1?:1?*t$11 1$1?*$11 1$0?*+log~?$1 log1p$0*:+1e300&:*:~:$0|inf<gamma head:$3 head:*$3-$1$4$0-:*gamma$2-:$2*++$0$1*+~0?$4 600~<:256 0?explift$27$21~0^$26 x 0^*t x~0^*+?$8+*:$1$6 760~<0 8636168555094445e-93?1?:*1&1~:^$2?*:$28 1$2?:*1&$2^$1?*$34 1$0?*',
    slope: 'weight|1 t 0>:t 1<0 1?1?0>:2 t*1-:1?x*1e300&1e300~^:|~:0$0 600~<:256 0?explift:$1$2 760~<0 8636168555094445e-93?1?:*+divisor*:&1>:weight$1/weight?$8$7$9 yes no?*~gamma$8$6 0^:1 t-:$8 0<:$6 1?:*$1$6 1?:*:t$3 1$9?:*$4 1$9?:*:+:log~?$13 log1p$12*:+:*:~:$0|inf<gamma head:$3 head:*$3-$1$4$0-:*gamma$2-:$2*++$0$1*+~0?$4 600~<:256 0?explift:*gamma$16*$26~0^:$10+*$16*$14$13*+*yes t*no$19*+$1*$15$12-gamma$28*$24$11/*$19$20*t$0*+$10+*$23*-*?*$21 1$22?/$2$7 760~<0 8636168555094445e-93?1?*',
  },
  recipes: { explift: expliftProgram, log: logProgram, log1p: log1pProgram },
};
export { code as sigmoidFocalLoss };
