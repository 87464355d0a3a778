import { defineScalar, math } from './definition.ts';

export const quickGelu = defineScalar({
  name: 'quickGelu',
  family: 'smoothRectifier',
  aliases: ['gelu_sigmoid approximation'],
  symbol: '\\mathrm{QuickGELU}',
  title: { en: 'GELU, sigmoid form', zh: 'GELU（sigmoid 近似）' },
  summary: {
    en: 'The rough approximation of GELU by a sigmoid, as in CLIP.',
    zh: '用 sigmoid 对 GELU 的粗略近似，CLIP 所用。',
  },
  frameworks: {
    onnx: {
      name: 'QuickGelu',
      options: { alpha: 'scale' },
      differs: { en: 'an operator of com.microsoft', zh: 'com.microsoft 域的算子' },
    },
    mlx: ['gelu_fast_approx', { name: 'GELU', fixed: { approx: 'fast' }, chosen: true }],
  },

  params: {
    scale: {
      default: 1.702,
      range: [Number.MIN_VALUE, Infinity],
      symbol: 'c',
      text: { en: 'Slope of the sigmoid.', zh: 'sigmoid 的斜率。' },
    },
  },
  value: {
    textbook: math`x / (1 + exp(-(scale * x)))`,
    stable: math`
      let c = max(min(scale * x, 800), -800);
      let t = exp(-abs(scale * x));
      max(x, -1e30) * ((c < 0 ? t : 1) / (1 + t))`,
  },
  derivative: {
    textbook: math`1 / (1 + exp(-(scale * x))) + scale * x * exp(-(scale * x)) / (1 + exp(-(scale * x)))^2`,
    stable: math`
      let c = max(min(scale * x, 800), -800);
      let t = exp(-abs(scale * x));
      let d = 1 + t;
      (c < 0 ? t : 1) / d + c * (t / (d * d))`,
  },
  ulp: [4, 8],

  numerics: {
    en: 'In the textbook form the left tail is lost, and −∞ gives −∞ · 0 = NaN instead of 0.',
    zh: '教科书公式丢掉左侧尾部，且 −∞ 处是 −∞ · 0 = NaN，而不是 0。',
  },
  references: [
    {
      authors: 'D. Hendrycks, K. Gimpel',
      year: 2016,
      title: 'Gaussian Error Linear Units (GELUs)',
      venue: 'arXiv:1606.08415',
      url: 'https://arxiv.org/abs/1606.08415',
    },
  ],
});
