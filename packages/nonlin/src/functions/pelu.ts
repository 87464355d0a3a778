import { defineScalar, math } from './definition.ts';

export const pelu = defineScalar({
  name: 'pelu',
  family: 'rectifier',
  symbol: '\\mathrm{PELU}',
  title: { en: 'Parametric ELU', zh: 'PELU（参数化 ELU）' },
  summary: {
    en: 'ELU that learns its slope and its left end, with no kink at 0.',
    zh: '左端极限与斜率由训练得到的 ELU，在 0 处没有折点。',
  },

  params: {
    a: {
      default: 1,
      range: [Number.MIN_VALUE, Infinity],
      symbol: 'a',
      text: { en: 'What the left end goes to, negated.', zh: '左端极限的相反数。' },
      learned: true,
    },
    b: {
      default: 1,
      range: [Number.MIN_VALUE, Infinity],
      symbol: 'b',
      text: { en: 'Scale of the left side.', zh: '左侧的尺度。' },
      learned: true,
    },
  },
  value: {
    textbook: math`x >= 0 ? a / b * x : a * (exp(x / b) - 1)`,
    stable: math`x >= 0 ? a / b * x : a * expm1(x / b)`,
  },
  derivative: {
    textbook: math`x >= 0 ? a / b : a / b * exp(x / b)`,
  },
  paramSlopes: {
    a: math`x >= 0 ? x / b : expm1(x / b)`,
    b: math`x >= 0 ? -a * x / b^2 : -a * x * exp(x / b) / b^2`,
  },

  numerics: {
    en: 'As in ELU: exp(x / b) − 1 cancels close to 0.',
    zh: '与 ELU 相同：exp(x / b) − 1 在 0 附近相消。',
  },
  references: [
    {
      authors: 'L. Trottier, P. Giguere, B. Chaib-draa',
      year: 2016,
      title: 'Parametric Exponential Linear Unit for Deep Convolutional Neural Networks',
      venue: 'ICMLA 2017, arXiv:1605.09332',
      url: 'https://arxiv.org/abs/1605.09332',
    },
  ],
});
