import { defineScalar, math } from './definition.ts';

export const gcu = defineScalar({
  name: 'gcu',
  family: 'periodic',
  symbol: '\\mathrm{GCU}',
  title: { en: 'Growing cosine unit', zh: 'GCU（增长余弦单元）' },
  summary: {
    en: 'A number times its cosine: one unit alone can decide an exclusive or.',
    zh: '一个数乘以它的余弦：单个神经元就能做异或。',
  },

  value: {
    textbook: math`x * cos(x)`,
  },
  derivative: {
    textbook: math`cos(x) - x * sin(x)`,
  },
  ulp: [3, 8],

  references: [
    {
      authors: 'M. M. Noel et al.',
      year: 2021,
      title:
        'Growing Cosine Unit: A Novel Oscillatory Activation Function That Can Speedup Training and Reduce Parameters in Convolutional Neural Networks',
      venue: 'arXiv:2108.12943',
      url: 'https://arxiv.org/abs/2108.12943',
    },
  ],
});
