import { defineScalar, math } from './definition.ts';

export const dyt = defineScalar({
  name: 'dyt',
  family: 'squashing',
  symbol: '\\mathrm{DyT}',
  title: { en: 'Dynamic tanh', zh: 'DyT（动态 tanh）' },
  summary: {
    en: 'A tanh with learned scale, height and offset, in place of a normalisation layer.',
    zh: '尺度、高度、偏移都由训练得到的 tanh，用来代替归一化层。',
  },

  params: {
    alpha: {
      default: 0.5,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'Slope inside.', zh: '内部的斜率。' },
      learned: true,
    },
    gamma: {
      default: 1,
      range: [-Infinity, Infinity],
      symbol: '\\gamma',
      text: { en: 'Height.', zh: '高度。' },
      learned: true,
    },
    beta: {
      default: 0,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'What is added.', zh: '偏移。' },
      learned: true,
    },
  },
  value: {
    textbook: math`gamma * tanh(alpha * x) + beta`,
  },
  derivative: {
    textbook: math`gamma * alpha * (1 - tanh(alpha * x)^2)`,
    stable: math`
      let t = exp(-(2 * abs(alpha * x)));
      let d = 1 + t;
      gamma * alpha * (4 * t / (d * d))`,
  },
  // −2 tanh sech²: the slope is flat at 0, and its own slope is not.
  second: math`
    let u = alpha * x;
    let t = exp(-(2 * abs(u)));
    gamma * alpha * alpha * (-2 * tanh(u) * (4 * t / (1 + t)^2))`,
  paramSlopes: {
    alpha: math`
      let c = max(min(x, 1e300), -1e300);
      let t = exp(-(2 * abs(alpha * c)));
      let d = 1 + t;
      gamma * c * (4 * t / (d * d))`,
    gamma: math`tanh(alpha * x)`,
    beta: math`1`,
  },
  ulp: [3, 5],

  numerics: {
    en: '1 − tanh² is 0 far out, where the slope is not.',
    zh: '远处 1 − tanh² 为 0，而导数并不为 0。',
  },
  references: [
    {
      authors: 'J. Zhu, X. Chen, K. He, Y. LeCun, Z. Liu',
      year: 2025,
      title: 'Transformers without Normalization',
      venue: 'CVPR 2025, arXiv:2503.10622',
      url: 'https://arxiv.org/abs/2503.10622',
    },
  ],
});
