import { defineScalar, math } from './definition.ts';

export const sparseSigmoid = defineScalar({
  name: 'sparseSigmoid',
  family: 'squashing',
  symbol: '\\mathrm{sparseSigmoid}',
  title: { en: 'Sparse sigmoid', zh: '稀疏 sigmoid' },
  summary: {
    en: 'The straight line from (−1, 0) to (1, 1), cut off there: what sparsemax of two numbers gives.',
    zh: '从 (−1, 0) 到 (1, 1) 的直线，两端截断：两个数的 sparsemax 就是它。',
  },
  frameworks: {
    jax: {
      name: 'sparse_sigmoid',
      slopes: [
        [-1, 0.25],
        [1, 0.25],
      ],
    },
    keras: 'sparse_sigmoid',
  },

  value: {
    textbook: math`x <= -1 ? 0 : (x >= 1 ? 1 : (x + 1) / 2)`,
  },
  derivative: {
    textbook: math`x > -1 ? (x < 1 ? 0.5 : 0) : 0`,
  },

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
