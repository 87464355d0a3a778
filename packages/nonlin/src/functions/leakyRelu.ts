import { defineScalar, math } from './definition.ts';

export const leakyRelu = defineScalar({
  name: 'leakyRelu',
  family: 'rectifier',
  symbol: '\\mathrm{LeakyReLU}',
  title: { en: 'Leaky ReLU', zh: 'Leaky ReLU（带泄漏的修正线性单元）' },
  summary: {
    en: 'ReLU that lets a small part of the negative side through, so that no unit is silent for good.',
    zh: '让负半轴也漏过一小部分的 ReLU，神经元不会彻底沉默。',
  },
  frameworks: {
    pytorch: 'leaky_relu',
    jax: { name: 'leaky_relu', slopes: [[0, 1]] },
    keras: [
      { name: 'leaky_relu', params: { negativeSlope: 0.2 } },
      { name: 'layers.LeakyReLU', params: { negativeSlope: 0.3 } },
    ],
    tensorflow: { name: 'leaky_relu', params: { negativeSlope: 0.2 }, options: { alpha: 'negativeSlope' } },
    onnx: { name: 'LeakyRelu', options: { alpha: 'negativeSlope' } },
    nnlib: { name: 'leakyrelu', options: { a: 'negativeSlope' } },
    mlx: { name: 'leaky_relu', slopes: [[0, 1]] },
  },

  params: {
    negativeSlope: {
      default: 0.01,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'Slope on the negative side.', zh: '负半轴的斜率。' },
    },
  },
  value: {
    textbook: math`x > 0 ? x : negativeSlope * x`,
  },
  derivative: {
    textbook: math`x > 0 ? 1 : negativeSlope`, // at 0 as in PyTorch
  },

  numerics: {
    en: 'One product, rounded once. Written as max(x, αx) it is another function for slopes above 1.',
    zh: '只有一次乘法、一次舍入。若写成 max(x, αx)，斜率大于 1 时就成了另一个函数。',
  },
  references: [
    {
      authors: 'A. L. Maas, A. Y. Hannun, A. Y. Ng',
      year: 2013,
      title: 'Rectifier nonlinearities improve neural network acoustic models',
      venue: 'ICML 2013 workshop on deep learning for audio, speech and language processing',
    },
  ],
});
