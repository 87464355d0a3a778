import { defineScalar, math } from './definition.ts';

export const isru = defineScalar({
  name: 'isru',
  family: 'squashing',
  symbol: '\\mathrm{ISRU}',
  title: { en: 'Inverse square root unit', zh: 'ISRU（平方根倒数单元）' },
  summary: {
    en: 'Squashes numbers into (−1/√α, 1/√α) with a square root instead of an exponential.',
    zh: '用平方根代替指数，把数压到 (−1/√α, 1/√α)。',
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
    textbook: math`x / sqrt(1 + alpha * x^2)`,
    // Divided by |x| where x² would overflow.
    stable: math`
      let u = 1 / x;
      abs(x) < 1 ? x / sqrt(1 + alpha * x^2) : (x < 0 ? -1 : 1) / sqrt(alpha + u * u)`,
  },
  derivative: {
    textbook: math`1 / (sqrt(1 + alpha * x^2) * (1 + alpha * x^2))`,
    // Divided twice, as the product overflows where the slope is a number yet.
    stable: math`let q = 1 + alpha * x^2; 1 / sqrt(q) / q`,
    short: math`1 / (sqrt(1 + alpha * x^2) * (1 + alpha * x^2))`,
  },
  ulp: [3, 5],

  numerics: {
    en: 'x² overflows from 1.3e154 on (float32: 1.8e19), where the textbook form gives 0 instead of ±1.',
    zh: '|x| 达到 1.3e154（float32：1.8e19）时 x² 上溢，教科书公式得 0，而不是 ±1。',
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
