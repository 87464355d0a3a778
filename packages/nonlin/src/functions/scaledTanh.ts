import { defineScalar, math } from './definition.ts';

export const scaledTanh = defineScalar({
  name: 'scaledTanh',
  family: 'squashing',
  symbol: '\\mathrm{scaledTanh}',
  title: { en: 'Scaled tanh', zh: '缩放的 tanh' },
  summary: {
    en: 'A tanh with its height and slope chosen.',
    zh: '高度与斜率可选的 tanh。',
  },
  frameworks: {
    onnx: {
      name: 'ScaledTanh',
      differs: {
        en: 'an activation of RNN, GRU and LSTM, with alpha and beta to be given',
        zh: '是 RNN、GRU、LSTM 的激活函数选项，alpha、beta 须给出',
      },
    },
  },

  params: {
    alpha: {
      default: 1.7159,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'Height.', zh: '高度。' },
    },
    beta: {
      default: 2 / 3,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'Slope inside.', zh: '内部的斜率。' },
    },
  },
  value: {
    textbook: math`alpha * tanh(beta * x)`,
  },
  derivative: {
    textbook: math`alpha * beta * (1 - tanh(beta * x)^2)`,
    stable: math`
      let t = exp(-(2 * abs(beta * x)));
      let d = 1 + t;
      alpha * beta * (4 * t / (d * d))`,
  },
  // −2 tanh sech²: the slope is flat at 0, and its own slope is not.
  second: math`
    let u = beta * x;
    let t = exp(-(2 * abs(u)));
    alpha * beta * beta * (-2 * tanh(u) * (4 * t / (1 + t)^2))`,
  ulp: [3, 5],

  numerics: {
    en: '1 − tanh² is 0 far out, where the slope is not.',
    zh: '远处 1 − tanh² 为 0，而导数并不为 0。',
  },
  references: [],
});
