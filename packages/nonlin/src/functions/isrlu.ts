import { defineScalar, math } from './definition.ts';

export const isrlu = defineScalar({
  name: 'isrlu',
  family: 'rectifier',
  symbol: '\\mathrm{ISRLU}',
  title: { en: 'Inverse square root linear unit', zh: 'ISRLU（平方根倒数线性单元）' },
  summary: {
    en: 'Linear for positive numbers; for negative ones an algebraic curve that settles at −1/√α.',
    zh: '正数保持线性；负数沿代数曲线趋于 −1/√α。',
  },

  params: {
    alpha: {
      default: 1,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\alpha',
      text: { en: 'How early it bends.', zh: '弯曲得多早。' },
    },
  },
  value: {
    textbook: math`x >= 0 ? x : x / sqrt(1 + alpha * x^2)`,
    // Divided by |x| where x² would overflow.
    stable: math`x >= 0 ? x : (x > -1 ? x / sqrt(1 + alpha * x^2) : -1 / sqrt(alpha + (1 / x)^2))`,
  },
  derivative: {
    textbook: math`x >= 0 ? 1 : 1 / (sqrt(1 + alpha * x^2) * (1 + alpha * x^2))`,
    // Divided twice, as the product overflows where the slope is a number yet.
    stable: math`let q = 1 + alpha * x^2; x >= 0 ? 1 : 1 / sqrt(q) / q`,
    short: math`x >= 0 ? 1 : 1 / (sqrt(1 + alpha * x^2) * (1 + alpha * x^2))`,
  },
  ulp: [3, 5],

  numerics: {
    en: 'x² overflows from 1.3e154 on (float32: 1.8e19), and the textbook form gives −0.',
    zh: '|x| 达到 1.3e154（float32：1.8e19）时 x² 上溢，教科书公式得到 −0。',
  },
  references: [
    {
      authors: 'B. Carlile, G. Delamarter, P. Kinney, A. Marti, B. Whitney',
      year: 2017,
      title: 'Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs)',
      venue: 'arXiv:1710.09967',
      url: 'https://arxiv.org/abs/1710.09967',
    },
  ],
});
