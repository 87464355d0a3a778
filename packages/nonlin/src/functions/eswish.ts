import { defineScalar, math } from './definition.ts';

export const eswish = defineScalar({
  name: 'eswish',
  family: 'smoothRectifier',
  symbol: '\\mathrm{E\\text{-}swish}',
  title: { en: 'E-swish', zh: 'E-swish' },
  summary: {
    en: 'SiLU times a constant.',
    zh: 'SiLU 乘以一个常数。',
  },

  params: {
    beta: {
      default: 1.25,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'Factor.', zh: '系数。' },
    },
  },
  value: {
    textbook: math`beta * (x / (1 + exp(-x)))`,
    stable: math`
      let t = exp(-abs(x));
      beta * (max(x, -800) * ((x < 0 ? t : 1) / (1 + t)))`,
  },
  derivative: {
    textbook: math`beta * (1 / (1 + exp(-x)) + x * exp(-x) / (1 + exp(-x))^2)`,
    stable: math`
      let a = min(abs(x), 800);
      let t = exp(-a);
      let d = 1 + t;
      beta * (x < 0 ? t * (1 + t - a) / (d * d) : (1 + t * (1 + a)) / (d * d))`,
  },
  ulp: [4, 7],

  numerics: {
    en: 'In the textbook form the left tail is lost, and −∞ gives −∞ · 0 = NaN instead of 0.',
    zh: '教科书公式丢掉左侧尾部，且 −∞ 处是 −∞ · 0 = NaN，而不是 0。',
  },
  references: [
    {
      authors: 'E. Alcaide',
      year: 2018,
      title: 'E-swish: Adjusting Activations to Different Network Depths',
      venue: 'arXiv:1801.07145',
      url: 'https://arxiv.org/abs/1801.07145',
    },
  ],
});
