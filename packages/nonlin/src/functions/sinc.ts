import { defineScalar, math } from './definition.ts';

export const sinc = defineScalar({
  name: 'sinc',
  family: 'periodic',
  symbol: '\\mathrm{sinc}',
  title: { en: 'Sinc', zh: 'Sinc' },
  summary: {
    en: 'sin(x) / x: a wave that fades out on both sides of 0.',
    zh: 'sin(x) / x：向两侧衰减的波。',
  },
  frameworks: {
    pytorch: { name: 'sinc', differs: { en: 'sin(πx) / (πx)', zh: '是 sin(πx) / (πx)' } },
    jax: { name: 'sinc', differs: { en: 'sin(πx) / (πx)', zh: '是 sin(πx) / (πx)' } },
  },

  value: {
    textbook: math`abs(x) > 0 ? sin(x) / x : 1`,
    stable: math`abs(x) < 7.450580596923828e-9 ? 1 : (abs(x) < inf ? sin(x) / x : 1 / x)`, // 0 at ±∞
  },
  derivative: {
    textbook: math`abs(x) > 0 ? cos(x) / x - sin(x) / x^2 : 0`,
    // Close to 0 both terms are 1 / x, and their difference is −x / 3 + x³ / 30 − x⁵ / 840 + …
    stable: math`
      let z = x^2;
      let series = 1 / 3 - z * (1 / 30 - z * (1 / 840 - z * (1 / 45360 - z * (1 / 3991680 - z * (1 / 518918400 - z * (1 / 93405312000 - z * (1 / 22230464256000 - z / 6758061133824000)))))));
      abs(x) < 1 ? -(x * series) : (abs(x) < inf ? (cos(x) - sin(x) / x) / x : 1 / x)`,
  },
  ulp: [3, 13],

  numerics: {
    en: 'At 0 the textbook quotient is 0 / 0; in the slope two terms near 1 / x cancel.',
    zh: '0 处的商是 0 / 0；导数里两个接近 1 / x 的项相消。',
  },
  references: [],
});
