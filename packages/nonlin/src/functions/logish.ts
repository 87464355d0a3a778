import { defineScalar, math } from './definition.ts';

export const logish = defineScalar({
  name: 'logish',
  family: 'smoothRectifier',
  symbol: '\\mathrm{Logish}',
  title: { en: 'Logish', zh: 'Logish' },
  summary: {
    en: 'A number times the logarithm of one plus its sigmoid.',
    zh: '一个数乘以“1 加它的 sigmoid”的对数。',
  },

  value: {
    textbook: math`x * log(1 + 1 / (1 + exp(-x)))`,
    stable: math`
      let t = exp(-abs(x));
      max(x, -800) * log1p((x < 0 ? t : 1) / (1 + t))`,
  },
  derivative: {
    textbook: math`
      let s = 1 / (1 + exp(-x));
      log(1 + s) + x * s * (1 - s) / (1 + s)`,
    // On the left s / (1 + 2t) times c + k (1 + 2t) with k = ln(1 + s) / s: where the slope changes its sign, c + k is exact.
    stable: math`
      let c = max(min(x, 800), -800);
      let t = exp(-abs(x));
      let d = 1 + t;
      let s = (x < 0 ? t : 1) / d;
      let l = log1p(s);
      let k = x < -40 ? 1 : l / s;
      x < 0 ? s / (1 + 2 * t) * (c + k + 2 * t * k) : l + c * t / (d * (1 + d))`,
    short: math`
      let c = max(min(x, 800), -800);
      let t = exp(-abs(x));
      let d = 1 + t;
      let s = (x < 0 ? t : 1) / d;
      log1p(s) + c * (t / (d * d)) / (1 + s)`,
  },
  ulp: [4, 8],

  numerics: {
    en: 'In the textbook form the left tail is lost, and −∞ gives −∞ · 0 = NaN instead of 0.',
    zh: '教科书公式丢掉左侧尾部，且 −∞ 处是 −∞ · 0 = NaN，而不是 0。',
  },
  references: [],
});
