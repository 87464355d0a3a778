import { defineScalar, math } from './definition.ts';

export const lisht = defineScalar({
  name: 'lisht',
  family: 'smoothRectifier',
  symbol: '\\mathrm{LiSHT}',
  title: { en: 'Linearly scaled tanh', zh: 'LiSHT' },
  summary: {
    en: 'A number times its tanh: |x| with a rounded tip.',
    zh: '一个数乘以它的 tanh：尖端磨圆的 |x|。',
  },
  frameworks: {
    nnlib: 'lisht',
  },

  value: {
    textbook: math`x * tanh(x)`,
  },
  derivative: {
    textbook: math`tanh(x) + x * (1 - tanh(x)^2)`,
    stable: math`
      let c = max(min(x, 800), -800);
      let t = exp(-2 * abs(c));
      let d = 1 + t;
      tanh(c) + c * (4 * t / (d * d))`,
  },
  ulp: [3, 4],

  numerics: {
    en: 'In the slope 1 − tanh² is 0 from 19.1 on and ∞ · 0 = NaN at infinity; 4t / (1 + t)² with t = e^(−2|x|) is neither.',
    zh: '导数中的 1 − tanh² 从 19.1 起为 0，在无穷远处是 ∞ · 0 = NaN；4t / (1 + t)²（t = e^(−2|x|)）则没有这些问题。',
  },
  references: [
    {
      authors: 'S. K. Roy et al.',
      year: 2019,
      title:
        'LiSHT: Non-Parametric Linearly Scaled Hyperbolic Tangent Activation Function for Neural Networks',
      venue: 'arXiv:1901.05894',
      url: 'https://arxiv.org/abs/1901.05894',
    },
  ],
});
