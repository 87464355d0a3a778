import { defineScalar, math } from './definition.ts';

// Everything here depends on z = (x − μ) / σ, and in the tails one ulp of z is |z|² ulps of the result. So what the subtraction
// (D. E. Knuth, The Art of Computer Programming 2, section 4.2.2) and the division cut off is put back: z + low is exact to
// about twice the digits. The products in the remainder are split in two (T. J. Dekker, Numerische Mathematik 18, 1971).
const low = math`
  let d = x - mu;
  let t = d - x;
  let z = d / sigma;
  let zh = 134217729 * z - (134217729 * z - z);
  let sh = 134217729 * sigma - (134217729 * sigma - sigma);
  let zl = z - zh;
  let sl = sigma - sh;
  let rest = (((d - zh * sh) - zh * sl) - zl * sh) - zl * sl;
  (rest + ((x - (d - t)) - (mu + t))) / sigma`;

export const laplace = defineScalar({
  name: 'laplace',
  family: 'rectifier',
  aliases: ['laplace activation'],
  symbol: '\\mathrm{Laplace}',
  title: { en: 'Laplace (MEGA)', zh: 'Laplace（MEGA 的注意力函数）' },
  summary: {
    en: 'A normal distribution function with shifted centre and chosen width, used as a smooth gate.',
    zh: '中心平移、宽度可选的正态分布函数，用作光滑的门。',
  },

  params: {
    mu: {
      default: 0.707107,
      range: [-Number.MAX_VALUE, Number.MAX_VALUE],
      symbol: '\\mu',
      text: { en: 'Centre, where the value is ½.', zh: '中心，该处的值为 ½。' },
    },
    sigma: {
      default: 0.282095,
      range: [Number.MIN_VALUE, 1e300],
      symbol: '\\sigma',
      text: { en: 'Width: the standard deviation.', zh: '宽度，即标准差。' },
    },
  },
  value: {
    textbook: math`(1 + erf((x - mu) / (sigma * sqrt(2)))) / 2`,
    // Φ has digits on the left, where 1 + erf has none; its slope times the rest of z corrects it.
    stable: math`
      let z = (x - mu) / sigma;
      let near = abs(z) < 40;
      normcdf(z) + (near ? ${low} * (exp(-(z * z) / 2) * 0.3989422804014327) : 0)`,
    short: math`normcdf((x - mu) / sigma)`,
  },
  derivative: {
    textbook: math`exp(-((x - mu)^2 / (2 * sigma^2))) / (sigma * sqrt(2 * pi))`,
    stable: math`
      let z = (x - mu) / sigma;
      let c = max(min(z, 40), -40);
      let near = abs(z) < 40;
      exp(-(c * c) / 2) * (0.3989422804014327 / sigma) * (near ? 1 - z * ${low} : 1)`,
    short: math`
      let z = (x - mu) / sigma;
      exp(-(z * z) / 2) * (0.3989422804014327 / sigma)`,
  },
  ulp: [4, 3],

  numerics: {
    en: 'Left of μ the sum 1 + erf cancels: with the defaults it is 0 from x = −1.66 down (float32: −0.86), where the value is still 2.4e-17 (float32: 1.4e-8).',
    zh: 'μ 左侧的 1 + erf 会相消：取默认参数时，x 从 −1.66（float32：−0.86）往下它就是 0，而那里的真值还有 2.4e-17（float32：1.4e-8）。',
  },
  references: [
    {
      authors: 'X. Ma et al.',
      year: 2022,
      title: 'Mega: moving average equipped gated attention',
      venue: 'arXiv:2209.10655',
      url: 'https://arxiv.org/abs/2209.10655',
    },
  ],
});
