import { defineScalar, math } from './definition.ts';

export const tanhExp = defineScalar({
  name: 'tanhExp',
  family: 'smoothRectifier',
  aliases: ['telu'],
  symbol: '\\mathrm{tanhExp}',
  title: { en: 'TanhExp', zh: 'TanhExp' },
  summary: {
    en: 'A number times the tanh of its exponential.',
    zh: '一个数乘以它的指数的 tanh。',
  },

  value: {
    textbook: math`x * tanh(exp(x))`,
    stable: math`max(x, -800) * tanh(exp(min(x, 10)))`,
  },
  derivative: {
    textbook: math`tanh(exp(x)) + x * exp(x) * (1 - tanh(exp(x))^2)`,
    stable: math`
      let c = max(min(x, 10), -800);
      let e = exp(c);
      let t = exp(-2 * e);
      let d = 1 + t;
      tanh(e) + c * e * (4 * t / (d * d))`,
  },
  ulp: [4, 13],

  numerics: {
    en: 'exp overflows above 709.8 and the slope becomes ∞ · 0 = NaN; the value at −∞ is −∞ · 0.',
    zh: 'x 超过 709.8 时 exp 上溢，导数成为 ∞ · 0 = NaN；−∞ 处的值是 −∞ · 0。',
  },
  references: [
    {
      authors: 'X. Liu, X. Di',
      year: 2020,
      title:
        'TanhExp: A Smooth Activation Function with High Convergence Speed for Lightweight Neural Networks',
      venue: 'arXiv:2003.09855',
      url: 'https://arxiv.org/abs/2003.09855',
    },
  ],
});
