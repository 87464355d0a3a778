import { defineScalar, math } from './definition.ts';

export const thresholdedRelu = defineScalar({
  name: 'thresholdedRelu',
  family: 'rectifier',
  symbol: '\\mathrm{ThresholdedReLU}',
  title: { en: 'Thresholded ReLU', zh: '带阈值的 ReLU' },
  summary: {
    en: 'ReLU whose unit is silent up to a threshold above zero.',
    zh: '输入超过一个正阈值才激活的 ReLU。',
  },
  frameworks: {
    onnx: 'ThresholdedRelu',
    nnlib: [
      { name: 'trelu', options: { theta: 'alpha' } },
      { name: 'thresholdrelu', options: { theta: 'alpha' } },
    ],
  },

  params: {
    alpha: {
      default: 1,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'What an input has to exceed.', zh: '输入必须超过的值。' },
    },
  },
  value: {
    textbook: math`x > alpha ? x : 0`,
  },
  derivative: {
    textbook: math`x > alpha ? 1 : 0`,
  },

  references: [
    {
      authors: 'K. Konda, R. Memisevic, D. Krueger',
      year: 2014,
      title: 'Zero-bias autoencoders and the benefits of co-adapting features',
      venue: 'arXiv:1402.3337',
      url: 'https://arxiv.org/abs/1402.3337',
    },
  ],
});
