import { defineScalar, math } from './definition.ts';

export const smelu = defineScalar({
  name: 'smelu',
  family: 'smoothRectifier',
  symbol: '\\mathrm{SmeLU}',
  title: { en: 'Smooth ReLU', zh: 'SmeLU（光滑 ReLU）' },
  summary: {
    en: 'A ReLU whose kink is replaced by a piece of parabola from −β to β.',
    zh: '把折点换成 −β 到 β 之间一段抛物线的 ReLU。',
  },

  params: {
    beta: {
      default: 1,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\beta',
      text: { en: 'Half the width of the bend.', zh: '弯曲宽度的一半。' },
    },
  },
  value: {
    textbook: math`x <= -beta ? 0 : (x >= beta ? x : (x + beta)^2 / (4 * beta))`,
  },
  derivative: {
    textbook: math`x <= -beta ? 0 : (x >= beta ? 1 : (x + beta) / (2 * beta))`,
  },
  ulp: [3, 2],

  references: [
    {
      authors: 'G. I. Shamir, D. Lin, L. Coviello',
      year: 2020,
      title: 'Smooth Activations and Reproducibility in Deep Networks',
      venue: 'arXiv:2010.09931',
      url: 'https://arxiv.org/abs/2010.09931',
    },
  ],
});
