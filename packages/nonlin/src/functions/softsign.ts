import { defineScalar, math } from './definition.ts';

export const softsign = defineScalar({
  name: 'softsign',
  family: 'squashing',
  symbol: '\\mathrm{softsign}',
  title: { en: 'Softsign', zh: 'Softsign' },
  summary: {
    en: 'Squashes numbers into (−1, 1) by a quotient alone, slower than tanh.',
    zh: '只用一次除法把数压到 (−1, 1)，比 tanh 趋近得慢。',
  },
  frameworks: {
    pytorch: 'softsign',
    jax: 'soft_sign',
    keras: 'softsign',
    tensorflow: 'softsign',
    onnx: 'Softsign',
    nnlib: 'softsign',
    mlx: 'softsign',
  },

  value: {
    textbook: math`x / (1 + abs(x))`,
    stable: math`abs(x) < 1e300 ? x / (1 + abs(x)) : (x > 0 ? 1 : -1)`,
  },
  derivative: {
    textbook: math`1 / (1 + abs(x))^2`,
    // Divided twice, as d² overflows where 1 / d² is a number yet.
    stable: math`let d = 1 + abs(x); 1 / d / d`,
    short: math`let d = 1 + abs(x); 1 / (d * d)`,
  },
  ulp: [2, 4],

  numerics: {
    en: 'At ±∞ the textbook form is ∞ / ∞ = NaN instead of ±1.',
    zh: '±∞ 处教科书公式是 ∞ / ∞ = NaN，而不是 ±1。',
  },
  references: [
    {
      authors: 'J. Bergstra, G. Desjardins, P. Lamblin, Y. Bengio',
      year: 2009,
      title: 'Quadratic Polynomials Learn Better Image Features',
      venue: 'technical report',
    },
  ],
});
