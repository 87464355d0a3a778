import { defineScalar, math } from './definition.ts';

export const starRelu = defineScalar({
  name: 'starRelu',
  family: 'rectifier',
  symbol: '\\mathrm{starRelu}',
  title: { en: 'StarReLU', zh: 'StarReLU' },
  summary: {
    en: 'Squared ReLU, scaled and shifted to mean 0 and variance 1 for normal input.',
    zh: '平方 ReLU 经缩放和平移，使正态输入的输出均值为 0、方差为 1。',
  },

  params: {
    scale: {
      default: 0.8944,
      range: [-Infinity, Infinity],
      symbol: 's',
      text: { en: 'Factor.', zh: '系数。' },
      learned: true,
    },
    bias: {
      default: -0.4472,
      range: [-Infinity, Infinity],
      symbol: 'b',
      text: { en: 'What is added.', zh: '偏置。' },
      learned: true,
    },
  },
  value: {
    textbook: math`scale * max(0, x)^2 + bias`,
    // x² may overflow where the result does not.
    stable: math`let m = max(0, x); scale * m * m + bias`,
    short: math`scale * max(0, x)^2 + bias`,
  },
  derivative: {
    textbook: math`2 * scale * max(0, x)`,
  },
  ulp: [4, 3],

  numerics: {
    en: 'Near its root the sum cancels.',
    zh: '在根附近相加会相消。',
  },
  references: [
    {
      authors: 'W. Yu et al.',
      year: 2022,
      title: 'MetaFormer Baselines for Vision',
      venue: 'TPAMI, arXiv:2210.13452',
      url: 'https://arxiv.org/abs/2210.13452',
    },
  ],
});
