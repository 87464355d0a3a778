import { defineScalar, math } from './definition.ts';

export const relu = defineScalar({
  name: 'relu',
  family: 'rectifier',
  aliases: ['rectifier', 'ramp'],
  symbol: '\\mathrm{ReLU}',
  title: { en: 'Rectified linear unit', zh: 'ReLU（修正线性单元，又称线性整流函数）' },
  summary: {
    en: 'Passes positive numbers on and turns negative ones into zero.',
    zh: '正数原样通过，负数变为零。',
  },
  frameworks: {
    pytorch: 'relu',
    jax: 'relu',
    keras: 'relu',
    tensorflow: 'relu',
    onnx: 'Relu',
    nnlib: 'relu',
    mlx: 'relu',
  },

  value: {
    textbook: math`max(0, x)`,
  },
  derivative: {
    textbook: math`x > 0 ? 1 : 0`, // at 0 as in PyTorch, JAX, TensorFlow, NNlib and MLX
  },

  anchors: {
    from: 'the seed article, its closing table',
    values: [
      [-2, 0],
      [0, 0],
      [2, 2],
    ],
  },
  numerics: {
    en: 'Exact in every format. Written as x > 0 ? x : 0 it would turn NaN into 0 and hide a broken network.',
    zh: '在任何浮点格式下都精确。若写成 x > 0 ? x : 0，NaN 会变成 0，把网络的故障掩盖起来。',
  },
  references: [
    {
      authors: 'K. Fukushima',
      year: 1969,
      title: 'Visual feature extraction by a multilayered network of analog threshold elements',
      venue: 'IEEE Transactions on Systems Science and Cybernetics 5(4), 322–333',
      url: 'https://doi.org/10.1109/TSSC.1969.300225',
    },
    {
      authors: 'V. Nair, G. E. Hinton',
      year: 2010,
      title: 'Rectified linear units improve restricted Boltzmann machines',
      venue: 'ICML 2010, 807–814',
      url: 'https://icml.cc/Conferences/2010/papers/432.pdf',
    },
  ],
});
