import { defineScalar, math } from './definition.ts';

export const prelu = defineScalar({
  name: 'prelu',
  family: 'rectifier',
  symbol: '\\mathrm{PReLU}',
  title: { en: 'Parametric ReLU', zh: 'PReLU（参数化 ReLU）' },
  summary: {
    en: 'A leaky ReLU that learns its negative slope, one for all or one for each channel.',
    zh: '负半轴斜率由训练得到的 leaky ReLU，斜率可以共用一个，也可以每个通道一个。',
  },
  frameworks: {
    pytorch: 'prelu',
    keras: { name: 'layers.PReLU', params: { weight: 0 } },
    tensorflow: { name: 'keras.layers.PReLU', params: { weight: 0 } },
    onnx: {
      name: 'PRelu',
      options: { slope: 'weight' },
      differs: { en: 'the slope is an input', zh: '斜率是输入' },
    },
    mlx: {
      name: 'prelu',
      options: { alpha: 'weight' },
      slopes: [[0, 1.25]],
    },
  },

  params: {
    weight: {
      default: 0.25,
      range: [-Infinity, Infinity],
      symbol: 'a',
      text: { en: 'Slope on the negative side, learned.', zh: '负半轴的斜率，由训练得到。' },
      learned: true,
    },
  },
  value: {
    textbook: math`x > 0 ? x : weight * x`,
  },
  derivative: {
    textbook: math`x > 0 ? 1 : weight`, // at 0 as in PyTorch
  },
  paramSlopes: {
    weight: math`x > 0 ? 0 : x`,
  },

  numerics: {
    en: 'One product, rounded once. Gradients of the slope are sums over whole channels, compensated for what rounding cuts off.',
    zh: '只有一次乘法、一次舍入。斜率的梯度是对整个通道求和，并补偿了舍入误差。',
  },
  references: [
    {
      authors: 'K. He, X. Zhang, S. Ren, J. Sun',
      year: 2015,
      title: 'Delving deep into rectifiers: surpassing human-level performance on ImageNet classification',
      venue: 'ICCV 2015, arXiv:1502.01852',
      url: 'https://arxiv.org/abs/1502.01852',
    },
  ],
});
