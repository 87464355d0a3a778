import { defineScalar, math } from './definition.ts';

export const hardsigmoid = defineScalar({
  name: 'hardsigmoid',
  family: 'squashing',
  symbol: '\\mathrm{hardsigmoid}',
  title: { en: 'Hard sigmoid', zh: 'Hardsigmoid' },
  summary: {
    en: 'A straight line through (0, ½), cut off at 0 and 1: a sigmoid without an exponential.',
    zh: '过 (0, ½) 的直线，在 0 和 1 处截断：不用指数的 sigmoid。',
  },
  frameworks: {
    pytorch: 'hardsigmoid',
    jax: 'hard_sigmoid',
    keras: 'hard_sigmoid',
    onnx: { name: 'HardSigmoid', params: { alpha: 0.2 } },
    nnlib: ['hardsigmoid', 'hardσ'],
  },

  params: {
    alpha: {
      default: 1 / 6,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'Slope in the middle.', zh: '中段的斜率。' },
    },
    beta: {
      default: 0.5,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'Value at 0.', zh: '0 处的值。' },
    },
  },
  value: {
    textbook: math`min(max(alpha * x + beta, 0), 1)`,
  },
  derivative: {
    textbook: math`
      let y = alpha * x + beta;
      y > 0 ? (y < 1 ? alpha : 0) : 0`, // at both ends as in PyTorch
  },
  ulp: [4, 2],

  numerics: {
    en: 'Exact but for the rounding of the line. The slope differs: 1/6 in PyTorch, JAX and Keras 3, 0.2 in ONNX and Keras 2.',
    zh: '除直线本身的舍入外精确。斜率各家不同：PyTorch、JAX、Keras 3 为 1/6，ONNX 和 Keras 2 为 0.2。',
  },
  references: [
    {
      authors: 'M. Courbariaux, Y. Bengio, J.-P. David',
      year: 2015,
      title:
        'BinaryConnect: Training Deep Neural Networks with binary weights during propagations (uses clip((x+1)/2,0,1))',
      venue: 'NIPS, arXiv:1511.00363',
      url: 'https://arxiv.org/abs/1511.00363',
    },
  ],
});
