import { defineScalar, math } from './definition.ts';

export const nlrelu = defineScalar({
  name: 'nlrelu',
  family: 'rectifier',
  symbol: '\\mathrm{nlrelu}',
  title: { en: 'Natural-logarithm ReLU', zh: 'NLReLU（自然对数 ReLU）' },
  summary: {
    en: 'The logarithm of one plus ReLU: large inputs hardly count more than moderate ones.',
    zh: 'ReLU 加一取对数：很大的输入比中等的多不了多少。',
  },

  params: {
    beta: {
      default: 1,
      range: [0, Infinity],
      symbol: '\\beta',
      text: { en: 'Slope at 0.', zh: '0 处的斜率。' },
    },
  },
  value: {
    textbook: math`log(beta * max(0, x) + 1)`,
    stable: math`log1p(beta * max(0, x))`,
  },
  derivative: {
    textbook: math`x > 0 ? beta / (beta * x + 1) : 0`,
  },
  ulp: [2, 3],

  numerics: {
    en: 'log(1 + βx) loses the digits of small x; log1p does not.',
    zh: 'log(1 + βx) 会丢掉小 x 的有效数字，log1p 不会。',
  },
  references: [
    {
      authors: 'Y. Liu et al.',
      year: 2019,
      title: 'Natural-Logarithm-Rectified Activation Function in Convolutional Neural Networks',
      venue: 'arXiv:1908.03682',
      url: 'https://arxiv.org/abs/1908.03682',
    },
  ],
});
