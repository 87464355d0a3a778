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
    pytorch: { name: 'softplus', params: { threshold: 20 } },
    jax: 'softplus',
    keras: 'softplus',
    tensorflow: 'softplus',
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
    threshold: {
      default: Infinity,
      range: [-Infinity, Infinity],
      symbol: '\\theta',
      text: {
        en: 'Where βx exceeds it the result is x itself, as in PyTorch with 20; softplus is exact without.',
        zh: 'βx 超过它时直接取 x，PyTorch 取 20；不设阈值时结果精确。',
      },
    },
  },
  value: {
    textbook: math`beta * x > threshold ? x : log(1 + exp(beta * x)) / beta`,
    stable: math`
      let z = beta * x;
      z > threshold ? x : (max(z, 0) + log1p(exp(-abs(z)))) / beta`,
  },
  derivative: {
    textbook: math`beta * x > threshold ? 1 : 1 / (1 + exp(-(beta * x)))`,
    stable: math`
      let z = beta * x;
      let t = exp(-abs(z));
      z > threshold ? 1 : (z < 0 ? t : 1) / (1 + t)`,
  },
  ulp: [2, 3],

  numerics: {
    en: 'log(1 + exp(x)) overflows above 709.8 (float32: 88.7), and is 0 below −36.7 (float32: −16.6), where the true value is eˣ. A threshold θ jumps by log(1 + e^(−θ)) / β: 2e−9 at PyTorch’s 20, which float32 does not show there.',
    zh: 'log(1 + exp(x)) 在 x 超过 709.8（float32：88.7）时上溢，低于 −36.7（float32：−16.6）时为 0，而真值是 eˣ。设阈值 θ 时，函数在该处跳变 log(1 + e^(−θ)) / β：PyTorch 的 20 对应 2e−9，float32 在该处看不出来。',
  },
  references: [
    {
      authors: 'X. Glorot, A. Bordes, Y. Bengio',
      year: 2011,
      title: 'Deep Sparse Rectifier Neural Networks',
      venue: 'AISTATS',
      url: 'https://proceedings.mlr.press/v15/glorot11a.html',
    },
  ],
});
