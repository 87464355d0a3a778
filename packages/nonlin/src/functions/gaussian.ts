import { defineScalar, math } from './definition.ts';

export const gaussian = defineScalar({
  name: 'gaussian',
  family: 'unbounded',
  symbol: '\\mathrm{gaussian}',
  title: { en: 'Gaussian', zh: '高斯函数' },
  summary: {
    en: 'A bump of height 1 around 0.',
    zh: '0 处高为 1 的钟形。',
  },

  value: {
    textbook: math`exp(-(x^2))`,
  },
  derivative: {
    textbook: math`-2 * x * exp(-(x^2))`,
    stable: math`let c = max(min(x, 40), -40); -2 * c * exp(-(c * c))`,
  },
  ulp: [2, 4],

  numerics: {
    en: 'In the slope ±∞ meets 0. For float64 the rounding of x² goes along into exp, where it would cost x² half ulps.',
    zh: '导数中 ±∞ 与 0 相遇。float64 下，x² 的舍入误差随之带入 exp，否则要损失 x² 个半 ulp。',
  },
  references: [],
});
