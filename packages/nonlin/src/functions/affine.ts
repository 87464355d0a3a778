import { defineScalar, math } from './definition.ts';

export const affine = defineScalar({
  name: 'affine',
  family: 'unbounded',
  symbol: '\\mathrm{affine}',
  title: { en: 'Affine', zh: '仿射函数' },
  summary: {
    en: 'A straight line through (0, β) with slope α.',
    zh: '过 (0, β)、斜率为 α 的直线。',
  },
  frameworks: {
    onnx: {
      name: 'Affine',
      differs: { en: 'an activation of RNN, GRU and LSTM', zh: '是 RNN、GRU、LSTM 的激活函数选项' },
    },
  },

  params: {
    alpha: {
      default: 1,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'Slope.', zh: '斜率。' },
    },
    beta: {
      default: 0,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'Value at 0.', zh: '0 处的值。' },
    },
  },
  value: {
    textbook: math`alpha * x + beta`,
  },
  ulp: [4, 2],

  numerics: {
    en: 'One product and one sum; near its root −β / α the sum cancels, as in any straight line.',
    zh: '一次乘法和一次加法；在根 −β / α 附近相加会相消，任何直线都如此。',
  },
  references: [],
});
