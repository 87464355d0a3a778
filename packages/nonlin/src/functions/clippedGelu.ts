import { defineScalar, math } from './definition.ts';

export const clippedGelu = defineScalar({
  name: 'clippedGelu',
  family: 'smoothRectifier',
  symbol: '\\mathrm{GELU}_{\\mathrm{clip}}',
  title: { en: 'Clipped GELU', zh: '截断的 GELU' },
  summary: {
    en: 'GELU cut off on both sides, so that eight bits hold it.',
    zh: '两侧截断的 GELU，八个比特就能装下。',
  },

  params: {
    min: {
      default: -10,
      range: [-Infinity, Infinity],
      symbol: 'l',
      text: { en: 'Where it is cut off below.', zh: '下截断值。' },
    },
    max: {
      default: 10,
      range: [-Infinity, Infinity],
      symbol: 'u',
      text: { en: 'Where it is cut off above.', zh: '上截断值。' },
    },
  },
  value: {
    textbook: math`min(max(x / 2 * (1 + erf(x / sqrt(2))), min), max)`,
    stable: math`
      let g = max(x, -40) * normcdf(x);
      g < min ? min : (g > max ? max : g)`,
  },
  derivative: {
    textbook: math`
      let g = x / 2 * (1 + erf(x / sqrt(2)));
      g > min ? (g < max ? (1 + erf(x / sqrt(2))) / 2 + x * exp(-(x^2 / 2)) / sqrt(2 * pi) : 0) : 0`,
    stable: math`
      let g = max(x, -40) * normcdf(x);
      let c = max(min(x, 40), -40);
      g >= max ? 0 : (g <= min ? 0 : normcdf(x) + c * exp(-(c * c) / 2 - 0.91893853320467274178032973640562))`,
  },
  ulp: [4, 6],

  numerics: {
    en: 'As in GELU, 1 + erf has no digits left below −8.3 (float32: −5.6).',
    zh: '与 GELU 相同，x 低于 −8.3（float32：−5.6）时 1 + erf 一位不剩。',
  },
  references: [
    {
      authors: 'H. Wu et al.',
      year: 2020,
      title: 'Integer Quantization for Deep Learning Inference',
      venue: 'arXiv:2004.09602',
      url: 'https://arxiv.org/abs/2004.09602',
    },
  ],
});
