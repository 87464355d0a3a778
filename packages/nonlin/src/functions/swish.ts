import { defineScalar, math } from './definition.ts';

export const swish = defineScalar({
  name: 'swish',
  family: 'smoothRectifier',
  symbol: '\\mathrm{swish}',
  title: { en: 'Swish', zh: 'Swish' },
  summary: {
    en: 'A number times the sigmoid of β times it: SiLU with a slope that can be learned.',
    zh: '一个数乘以 β 倍自身的 sigmoid：斜率可以训练的 SiLU。',
  },
  frameworks: {
    tensorflow: ['swish', { name: 'silu', chosen: true }],
    onnx: { name: 'Swish', options: { alpha: 'beta' } },
  },

  params: {
    beta: {
      default: 1,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'Slope of the sigmoid.', zh: 'sigmoid 的斜率。' },
      learned: true,
    },
  },
  value: {
    textbook: math`x / (1 + exp(-(beta * x)))`,
    // For β = 0 it is x / 2, also at ±∞.
    stable: math`
      let c = max(min(beta * x, 800), -800);
      let t = exp(-abs(beta * x));
      let big = c <= -800 ? 0 * beta : x;
      abs(beta) > 0 ? big * ((c < 0 ? t : 1) / (1 + t)) : x / 2`,
  },
  derivative: {
    textbook: math`1 / (1 + exp(-(beta * x))) + beta * x * exp(-(beta * x)) / (1 + exp(-(beta * x)))^2`,
    // σ + z σ (1 − σ) over one divisor, as in silu.
    stable: math`
      let c = max(min(beta * x, 800), -800);
      let t = exp(-abs(beta * x));
      let m = 2 * t + t^2;
      (c < 0 ? t * (1 + c + t) : 1 + t * (1 + c)) / (1 + m)`,
    short: math`
      let c = max(min(beta * x, 800), -800);
      let t = exp(-abs(beta * x));
      let d = 1 + t;
      (c < 0 ? t : 1) / d + c * (t / (d * d))`,
  },
  paramSlopes: {
    beta: math`
      let t = exp(-abs(beta * x));
      let d = 1 + t;
      x * x * (t / (d * d))`,
  },
  ulp: [4, 5],

  numerics: {
    en: 'In the textbook form the left tail is lost, and −∞ gives −∞ · 0 = NaN instead of 0.',
    zh: '教科书公式丢掉左侧尾部，且 −∞ 处是 −∞ · 0 = NaN，而不是 0。',
  },
  references: [
    {
      authors: 'D. Hendrycks, K. Gimpel',
      year: 2016,
      title: 'Gaussian Error Linear Units (GELUs) (coins SiLU)',
      venue: 'arXiv:1606.08415',
      url: 'https://arxiv.org/abs/1606.08415',
    },
    {
      authors: 'S. Elfwing, E. Uchibe, K. Doya',
      year: 2017,
      title:
        'Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement Learning',
      venue: 'arXiv:1702.03118',
      url: 'https://arxiv.org/abs/1702.03118',
    },
    {
      authors: 'P. Ramachandran, B. Zoph, Q. V. Le',
      year: 2017,
      title: 'Searching for Activation Functions (Swish)',
      venue: 'arXiv:1710.05941',
      url: 'https://arxiv.org/abs/1710.05941',
    },
  ],
});
