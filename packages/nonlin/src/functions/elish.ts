import { defineScalar, math } from './definition.ts';

export const elish = defineScalar({
  name: 'elish',
  family: 'smoothRectifier',
  symbol: '\\mathrm{ELiSH}',
  title: { en: 'Exponential linear sigmoid', zh: 'ELiSH' },
  summary: {
    en: 'SiLU for positive numbers, ELU times a sigmoid for negative ones.',
    zh: '正数为 SiLU，负数为 ELU 乘以 sigmoid。',
  },

  value: {
    textbook: math`(x >= 0 ? x : exp(x) - 1) / (1 + exp(-x))`,
    stable: math`
      let t = exp(-abs(x));
      let q = t / (1 + t);
      x >= 0 ? x * (1 - q) : expm1(x) * (t - t * q)`,
  },
  derivative: {
    textbook: math`
      let s = 1 / (1 + exp(-x));
      x >= 0 ? s + x * s * (1 - s) : exp(x) * s + (exp(x) - 1) * s * (1 - s)`,
    stable: math`
      let t = exp(-abs(x));
      let m = 2 * t + t^2;
      let a = min(abs(x), 800);
      (x >= 0 ? 1 + t * (1 + a) : t * (m - 1)) / (1 + m)`,
  },
  ulp: [3, 8],

  numerics: {
    en: 'exp(x) − 1 cancels close to 0, and exp(−x) overflows below −709.8 (float32: −88.7), where the result is not 0 yet.',
    zh: 'exp(x) − 1 在 0 附近相消；x 低于 −709.8（float32：−88.7）时 exp(−x) 上溢，而结果还不是 0。',
  },
  references: [],
});
