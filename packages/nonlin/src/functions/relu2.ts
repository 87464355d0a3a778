import { defineScalar, math } from './definition.ts';

export const relu2 = defineScalar({
  name: 'relu2',
  family: 'rectifier',
  aliases: ['squared relu', 'relu squared'],
  symbol: '\\mathrm{ReLU}^2',
  title: { en: 'Squared ReLU', zh: '平方 ReLU' },
  summary: {
    en: 'The square of ReLU: a smooth start, then growth faster than linear.',
    zh: 'ReLU 的平方：起步平滑，之后比线性增长更快。',
  },
  frameworks: {
    mlx: 'relu2',
  },

  value: {
    textbook: math`max(0, x)^2`,
  },
  derivative: {
    textbook: math`2 * max(0, x)`,
  },

  references: [
    {
      authors: 'D. R. So et al.',
      year: 2021,
      title: 'Primer: Searching for Efficient Transformers for Language Modeling',
      venue: 'arXiv:2109.08668',
      url: 'https://arxiv.org/abs/2109.08668',
    },
  ],
});
