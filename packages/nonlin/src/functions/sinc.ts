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
    pytorch: { name: 'sinc', params: { omega: Math.PI } },
    jax: { name: 'sinc', params: { omega: Math.PI } },
  },

  params: {
    omega: {
      default: 1,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\omega',
      text: {
        en: 'Angular frequency; π for the normalised sinc of signal processing, 1 at 0 and 0 at all other integers.',
        zh: '角频率；取 π 即信号处理中的归一化 sinc，在 0 处为 1，在其余整数处为 0。',
      },
    },
  },
  value: {
    textbook: math`let u = omega * x; abs(u) > 0 ? sin(u) / u : 1`,
    stable: math`let u = omega * x; abs(u) < 7.450580596923828e-9 ? 1 : (abs(u) < inf ? sin(u) / u : 1 / u)`, // 0 at ±∞
  },
  derivative: {
    textbook: math`let u = omega * x; omega * (abs(u) > 0 ? cos(u) / u - sin(u) / u^2 : 0)`,
    // Close to 0 both terms are 1 / x, and their difference is −x / 3 + x³ / 30 − x⁵ / 840 + …
    stable: math`
      let u = omega * x;
      let z = u^2;
      let series = 1 / 3 - z * (1 / 30 - z * (1 / 840 - z * (1 / 45360 - z * (1 / 3991680 - z * (1 / 518918400 - z * (1 / 93405312000 - z * (1 / 22230464256000 - z / 6758061133824000)))))));
      omega * (abs(u) < 1 ? -(u * series) : (abs(u) < inf ? (cos(u) - sin(u) / u) / u : 1 / u))`,
  },
  ulp: [3, 5],

  numerics: {
    en: 'At 0 the textbook quotient is 0 / 0; in the slope two terms near 1 / x cancel.',
    zh: '0 处的商是 0 / 0；导数里两个接近 1 / x 的项相消。',
  },
  references: [],
});
