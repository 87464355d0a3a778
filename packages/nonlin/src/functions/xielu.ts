import { defineScalar, math } from './definition.ts';

export const xielu = defineScalar({
  name: 'xielu',
  family: 'smoothRectifier',
  symbol: '\\mathrm{xIELU}',
  title: { en: 'xIELU', zh: 'xIELU' },
  summary: {
    en: 'A parabola for positive numbers and the integral of ELU for negative ones, with learned weights.',
    zh: '正数为抛物线，负数为 ELU 的积分，权重由训练得到。',
  },

  params: {
    alphaP: {
      default: 0.8,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\alpha_p',
      text: { en: 'Curvature on the right.', zh: '右侧的曲率。' },
      learned: true,
    },
    alphaN: {
      default: 0.8,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\alpha_n',
      text: { en: 'Weight of the exponential on the left.', zh: '左侧指数项的权重。' },
      learned: true,
    },
    beta: {
      default: 0.5,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'Slope at 0.', zh: '0 处的斜率。' },
    },
  },
  value: {
    textbook: math`x > 0 ? alphaP * x^2 + beta * x : alphaN * (exp(x) - 1) - alphaN * x + beta * x`,
    // One product with x, so that −∞ does not meet ∞.
    stable: math`x > 0 ? x * (alphaP * x + beta) : alphaN * expm1(x) + (beta - alphaN) * x`,
  },
  derivative: {
    textbook: math`x > 0 ? 2 * alphaP * x + beta : alphaN * (exp(x) - 1) + beta`,
    stable: math`x > 0 ? 2 * alphaP * x + beta : alphaN * expm1(x) + beta`,
  },
  paramSlopes: {
    alphaP: math`x > 0 ? x^2 : 0`,
    alphaN: math`x > 0 ? 0 : expm1(x) - x`,
  },
  ulp: [22, 8],

  numerics: {
    en: 'exp(x) − 1 − x cancels close to 0; expm1 keeps what the slope needs. Near its root at −2.4 terms cancel in any form.',
    zh: 'exp(x) − 1 − x 在 0 附近相消，expm1 保住斜率的有效数字；在根 −2.4 附近，任何写法都会相消。',
  },
  references: [
    {
      authors: 'A. H. Huang, I. Schlag',
      year: 2024,
      title: 'Deriving Activation Functions Using Integration',
      venue: 'arXiv:2411.13010',
      url: 'https://arxiv.org/abs/2411.13010',
    },
  ],
});
