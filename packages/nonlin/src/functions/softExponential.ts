import { defineScalar, math } from './definition.ts';

export const softExponential = defineScalar({
  name: 'softExponential',
  family: 'unbounded',
  symbol: '\\mathrm{softExponential}',
  title: { en: 'Soft exponential', zh: '软指数' },
  summary: {
    en: 'A family from logarithm (α < 0) over the straight line (α = 0) to exponential (α > 0).',
    zh: '从对数（α < 0）经直线（α = 0）到指数（α > 0）的函数族。',
  },

  params: {
    alpha: {
      default: 0.5,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'Logarithm below 0, exponential above.', zh: '小于 0 为对数，大于 0 为指数。' },
    },
  },
  value: {
    textbook: math`alpha < 0 ? -log(1 - alpha * (x + alpha)) / alpha : (alpha > 0 ? (exp(alpha * x) - 1) / alpha + alpha : x)`,
    stable: math`alpha < 0 ? -log1p(-(alpha * (x + alpha))) / alpha : (alpha > 0 ? expm1(alpha * x) / alpha + alpha : x)`,
  },
  derivative: {
    textbook: math`alpha < 0 ? 1 / (1 - alpha * (x + alpha)) : (alpha > 0 ? exp(alpha * x) : 1)`,
  },
  ulp: [4, 2],

  numerics: {
    en: '(exp(αx) − 1) / α loses all digits as α goes to 0; expm1 keeps them, and the family is smooth in α.',
    zh: 'α 趋于 0 时 (exp(αx) − 1) / α 丢失全部有效数字；expm1 则保留，函数族对 α 光滑。',
  },
  references: [
    {
      authors: 'L. B. Godfrey, M. S. Gashler',
      year: 2016,
      title:
        'A continuum among logarithmic, linear, and exponential functions, and its potential to improve generalization in neural networks',
      venue: 'KDIR 2015, arXiv:1602.01321',
      url: 'https://arxiv.org/abs/1602.01321',
    },
  ],
});
