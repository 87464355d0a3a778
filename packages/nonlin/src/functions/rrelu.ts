import { defineScalar, math } from './definition.ts';

export const rrelu = defineScalar({
  name: 'rrelu',
  family: 'rectifier',
  symbol: '\\mathrm{RReLU}',
  title: { en: 'Randomised leaky ReLU', zh: 'RReLU（随机带泄漏 ReLU）' },
  summary: {
    en: 'A leaky ReLU whose negative slope is drawn anew for each element in training, and is its mean otherwise.',
    zh: '训练时为每个元素随机抽取负半轴斜率的 leaky ReLU；其余时候用平均斜率。',
  },
  frameworks: {
    pytorch: 'rrelu',
    nnlib: {
      name: 'rrelu',
      options: { l: 'lower', u: 'upper' },
      differs: { en: 'always draws', zh: '总是随机抽取' },
    },
  },

  params: {
    lower: {
      default: 1 / 8,
      range: [-Infinity, Infinity],
      symbol: 'l',
      text: { en: 'The smallest slope.', zh: '最小斜率。' },
    },
    upper: {
      default: 1 / 3,
      range: [-Infinity, Infinity],
      symbol: 'u',
      text: { en: 'The largest slope.', zh: '最大斜率。' },
    },
    draw: {
      default: 0.5,
      range: [0, 1],
      symbol: 'r',
      text: { en: 'Where between them the slope lies.', zh: '斜率在两者之间的位置。' },
      random: true,
    },
  },
  value: {
    textbook: math`x > 0 ? x : (lower + (upper - lower) * draw) * x`,
  },
  derivative: {
    textbook: math`x > 0 ? 1 : lower + (upper - lower) * draw`,
  },
  ulp: [3, 3],

  numerics: {
    en: 'One product. The draw depends on the seed and the place of the element alone.',
    zh: '只有一次乘法。抽取的结果只取决于种子和元素的位置。',
  },
  references: [
    {
      authors: 'B. Xu, N. Wang, T. Chen, M. Li',
      year: 2015,
      title: 'Empirical evaluation of rectified activations in convolutional network',
      venue: 'arXiv:1505.00853',
      url: 'https://arxiv.org/abs/1505.00853',
    },
  ],
});
