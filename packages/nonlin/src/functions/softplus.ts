import { defineScalar, math } from './definition.ts';

export const softplus = defineScalar({
  name: 'softplus',
  family: 'smoothRectifier',
  symbol: '\\mathrm{softplus}',
  title: { en: 'Softplus', zh: 'Softplus' },
  summary: {
    en: 'The smooth version of ReLU: the logarithm of one plus e to the x.',
    zh: '光滑版的 ReLU：1 加 e 的 x 次方，再取对数。',
  },
  frameworks: {
    pytorch: { name: 'softplus', differs: { en: 'is x itself where βx > 20', zh: 'βx > 20 时直接取 x' } },
    jax: 'softplus',
    keras: 'softplus',
    tensorflow: { name: 'softplus', differs: { en: 'is x or eˣ far from 0', zh: '远离 0 处直接取 x 或 eˣ' } },
    onnx: 'Softplus',
    nnlib: 'softplus',
    mlx: 'softplus',
  },

  params: {
    beta: {
      default: 1,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\beta',
      text: { en: 'How sharply it bends: larger is closer to ReLU.', zh: '弯曲的锐度：越大越接近 ReLU。' },
    },
  },
  value: {
    textbook: math`log(1 + exp(beta * x)) / beta`,
    stable: math`
      let z = beta * x;
      (max(z, 0) + log1p(exp(-abs(z)))) / beta`,
  },
  derivative: {
    textbook: math`1 / (1 + exp(-(beta * x)))`,
    stable: math`
      let z = beta * x;
      let t = exp(-abs(z));
      (z < 0 ? t : 1) / (1 + t)`,
  },
  ulp: [2, 3],

  numerics: {
    en: 'log(1 + exp(x)) overflows above 709.8 (float32: 88.7), and is 0 below −36.7 (float32: −16.6), where the true value is eˣ.',
    zh: 'log(1 + exp(x)) 在 x 超过 709.8（float32：88.7）时上溢，低于 −36.7（float32：−16.6）时为 0，而真值是 eˣ。',
  },
  references: [
    {
      authors: 'X. Glorot, A. Bordes, Y. Bengio',
      year: 2011,
      title: 'Deep Sparse Rectifier Neural Networks',
      venue: 'AISTATS',
    },
  ],
});
