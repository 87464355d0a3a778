import { defineScalar, math } from './definition.ts';

export const squareplus = defineScalar({
  name: 'squareplus',
  family: 'smoothRectifier',
  symbol: '\\mathrm{squareplus}',
  title: { en: 'Squareplus', zh: 'Squareplus' },
  summary: {
    en: 'A smooth ReLU with a square root in place of logarithm and exponential.',
    zh: '用平方根代替对数和指数的光滑 ReLU。',
  },
  frameworks: {
    jax: 'squareplus',
    keras: 'squareplus',
  },

  params: {
    b: {
      default: 4,
      range: [Number.MIN_VALUE, Infinity],
      symbol: 'b',
      text: { en: 'How wide the bend is.', zh: '弯曲的宽度。' },
    },
  },
  value: {
    textbook: math`(x + sqrt(x^2 + b)) / 2`,
    // b / (2 (√(x² + b) − x)) on the left, where the sum cancels, of halves, which do not overflow; |x| itself where x² would.
    stable: math`
      let h = abs(x) < 1e150 ? sqrt(x^2 + b) : abs(x);
      x < 0 ? 0.25 * (b / (0.5 * h - 0.5 * x)) : 0.5 * x + 0.5 * h`,
    short: math`
      let h = abs(x) < 1e150 ? sqrt(x^2 + b) : abs(x);
      x < 0 ? b / (2 * (h - x)) : 0.5 * x + 0.5 * h`,
  },
  derivative: {
    textbook: math`(1 + x / sqrt(x^2 + b)) / 2`,
    stable: math`
      let h = abs(x) < 1e150 ? sqrt(x^2 + b) : abs(x);
      x < 0 ? b / (2 * (h - x)) / h : 1 - b / (2 * (h + x)) / h`,
  },
  ulp: [3, 6],

  numerics: {
    en: 'x + √(x² + b) cancels on the left: at −1000 three digits are right in float32, at −10000 none.',
    zh: '左侧的 x + √(x² + b) 相消：float32 在 −1000 处只有三位正确，在 −10000 处一位也没有。',
  },
  references: [],
});
