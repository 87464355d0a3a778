import { defineScalar, math } from './definition.ts';

export const sparsePlus = defineScalar({
  name: 'sparsePlus',
  family: 'smoothRectifier',
  symbol: '\\mathrm{sparsePlus}',
  title: { en: 'Sparse plus', zh: 'SparsePlus' },
  summary: {
    en: 'A ReLU whose kink is replaced by a piece of parabola from −1 to 1.',
    zh: '把折点换成 −1 到 1 之间一段抛物线的 ReLU。',
  },
  frameworks: {
    jax: 'sparse_plus',
    keras: 'sparse_plus',
  },

  value: {
    textbook: math`x <= -1 ? 0 : (x >= 1 ? x : (x + 1)^2 / 4)`,
  },
  derivative: {
    textbook: math`x <= -1 ? 0 : (x >= 1 ? 1 : (x + 1) / 2)`,
  },
  ulp: [3, 2],

  references: [
    {
      authors: 'M. Blondel, A. F. T. Martins, V. Niculae',
      year: 2019,
      title: 'Learning with Fenchel-Young Losses',
      venue: 'JMLR 2020, arXiv:1901.02324',
      url: 'https://arxiv.org/abs/1901.02324',
    },
  ],
});
