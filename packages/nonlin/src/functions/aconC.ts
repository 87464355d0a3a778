import { defineScalar, math } from './definition.ts';

export const aconC = defineScalar({
  name: 'aconC',
  family: 'smoothRectifier',
  symbol: '\\mathrm{ACON}',
  title: { en: 'ACON-C', zh: 'ACON-C' },
  summary: {
    en: 'A learned passage between two slopes: swish and leaky ReLU are cases of it.',
    zh: '在两个斜率之间由训练决定的过渡：swish 与 leaky ReLU 都是它的特例。',
  },

  params: {
    p1: {
      default: 1,
      range: [-Infinity, Infinity],
      symbol: 'p_1',
      text: { en: 'Slope on the right, for a positive beta.', zh: 'beta 为正时右侧的斜率。' },
      learned: true,
    },
    p2: {
      default: 0,
      range: [-Infinity, Infinity],
      symbol: 'p_2',
      text: { en: 'Slope on the left.', zh: '左侧的斜率。' },
      learned: true,
    },
    beta: {
      default: 1,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'How sharply it passes over.', zh: '过渡的锐度。' },
      learned: true,
    },
  },
  value: {
    textbook: math`(p1 - p2) * x / (1 + exp(-(beta * (p1 - p2) * x))) + p2 * x`,
    stable: math`
      let k = beta * (p1 - p2);
      let c = max(min(k * x, 800), -800);
      let t = exp(-abs(c));
      let s = (c < 0 ? t : 1) / (1 + t);
      let w = abs(p2) > 0 ? p2 * x : 0 * max(min(x, 1), -1);
      (c <= -800 ? 0 : (p1 - p2) * x * s) + w`,
  },
  derivative: {
    textbook: math`
      let z = beta * (p1 - p2) * x;
      let s = 1 / (1 + exp(-z));
      (p1 - p2) * (s + z * s * (1 - s)) + p2`,
    // As in swish.
    stable: math`
      let c = max(min(beta * (p1 - p2) * x, 800), -800);
      let t = exp(-abs(c));
      let d = 1 + t;
      (p1 - p2) * (c < 0 ? t * (d + c) / (d * d) : (1 + t * (1 + c)) / (d * d)) + p2`,
    short: math`
      let c = max(min(beta * (p1 - p2) * x, 800), -800);
      let t = exp(-abs(c));
      let d = 1 + t;
      (p1 - p2) * ((c < 0 ? t : 1) / d + c * (t / (d * d))) + p2`,
  },
  paramSlopes: {
    p1: math`
      let z = max(min(beta * (p1 - p2) * x, 800), -800);
      let t = exp(-abs(z));
      let d = 1 + t;
      x * ((z < 0 ? t : 1) / d + z * (t / (d * d)))`,
    p2: math`
      let z = max(min(beta * (p1 - p2) * x, 800), -800);
      let t = exp(-abs(z));
      let d = 1 + t;
      x * ((z < 0 ? 1 : t) / d - z * (t / (d * d)))`,
    beta: math`
      let z = max(min(beta * (p1 - p2) * x, 800), -800);
      let t = exp(-abs(z));
      let d = 1 + t;
      ((p1 - p2) * x)^2 * (t / (d * d))`,
  },
  ulp: [4, 7],

  numerics: {
    en: 'In the textbook form the left tail is lost, and −∞ gives −∞ · 0 = NaN instead of 0.',
    zh: '教科书公式丢掉左侧尾部，且 −∞ 处是 −∞ · 0 = NaN，而不是 0。',
  },
  references: [
    {
      authors: 'N. Ma, X. Zhang, M. Liu, J. Sun',
      year: 2020,
      title: 'Activate or Not: Learning Customized Activation',
      venue: 'CVPR 2021, arXiv:2009.04759',
      url: 'https://arxiv.org/abs/2009.04759',
    },
  ],
});
