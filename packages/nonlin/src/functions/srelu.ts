import { defineScalar, math } from './definition.ts';

export const srelu = defineScalar({
  name: 'srelu',
  family: 'rectifier',
  symbol: '\\mathrm{srelu}',
  title: { en: 'S-shaped ReLU', zh: 'S 形 ReLU' },
  summary: {
    en: 'Three straight pieces with learned corners and slopes.',
    zh: '三段直线，折点和斜率都由训练得到。',
  },

  params: {
    tr: {
      default: 1,
      range: [-Infinity, Infinity],
      symbol: 't_r',
      text: { en: 'The right corner.', zh: '右折点。' },
      learned: true,
    },
    ar: {
      default: 0.5,
      range: [-Infinity, Infinity],
      symbol: 'a_r',
      text: { en: 'Slope to the right of it.', zh: '右折点以右的斜率。' },
      learned: true,
    },
    tl: {
      default: -1,
      range: [-Infinity, Infinity],
      symbol: 't_l',
      text: { en: 'The left corner.', zh: '左折点。' },
      learned: true,
    },
    al: {
      default: 0.25,
      range: [-Infinity, Infinity],
      symbol: 'a_l',
      text: { en: 'Slope to the left of it.', zh: '左折点以左的斜率。' },
      learned: true,
    },
  },
  value: {
    textbook: math`x >= tr ? tr + ar * (x - tr) : (x <= tl ? tl + al * (x - tl) : x)`,
  },
  derivative: {
    textbook: math`x >= tr ? ar : (x <= tl ? al : 1)`, // at the corners the outer slopes
  },
  ulp: [6, 2],

  numerics: {
    en: 'A product and two sums beyond the corners.',
    zh: '折点以外为一次乘法、两次加法。',
  },
  references: [
    {
      authors: 'X. Jin et al.',
      year: 2015,
      title: 'Deep Learning with S-shaped Rectified Linear Activation Units',
      venue: 'arXiv:1512.07030',
      url: 'https://arxiv.org/abs/1512.07030',
    },
  ],
});
