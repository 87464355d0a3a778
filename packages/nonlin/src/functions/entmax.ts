import { defineRow, math } from './definition.ts';

export const entmax = defineRow({
  name: 'entmax',
  family: 'shares',
  aliases: ['alpha-entmax'],
  symbol: '\\mathrm{entmax}',
  title: { en: 'α-entmax', zh: 'α-entmax' },
  summary: {
    en: 'A family between softmax (α → 1) and sparsemax (α = 2), the sparser the larger α.',
    zh: '连接 softmax（α → 1）与 sparsemax（α = 2）的函数族，α 越大越稀疏。',
  },

  params: {
    alpha: {
      default: 1.5,
      range: [1.01, 64],
      symbol: '\\alpha',
      text: {
        en: 'Sparsity: softmax near 1, sparsemax at 2.',
        zh: '稀疏程度：接近 1 是 softmax，等于 2 是 sparsemax。',
      },
    },
  },
  result: 'row',
  value: {
    textbook: math`
      let u = (alpha - 1) * x;
      let d = max(0, u - tau(u, 1 / (alpha - 1)));
      d > 0 ? exp(log(d) / (alpha - 1)) : d`,
    stable: math`
      let u = (alpha - 1) * (x - max(x));
      let d = max(0, u - tau(u, 1 / (alpha - 1)));
      d > 0 ? exp(log(d) / (alpha - 1)) : d`,
  },
  vjp: {
    textbook: math`let s = y > 0 ? exp((2 - alpha) * log(y)) : y; s * (g - sum(s * g) / sum(s))`,
    stable: math`
      let s = y > 0 ? exp((2 - alpha) * log(y)) : y;
      let largest = max(x);
      let h = g - sum(x < largest ? 0 : g) / sum(x < largest ? 0 : 1);
      s * (h - sum(s * h) / sum(s))`,
  },
  symmetric: true,
  ulp: 8,
  ulpOf: 'row',
  masked: 0,
  absent: -Infinity,

  facts: { range: [0, 1], shift: 'invariant', order: 'kept' },
  numerics: {
    en: 'The threshold is found by bisection down to neighbouring floats; what an error of it costs grows with 1 / (α − 1).',
    zh: '阈值用二分法求到相邻浮点数；它的误差对结果的影响随 1 / (α − 1) 增大。',
  },
  references: [
    {
      authors: 'B. Peters, V. Niculae, A. F. T. Martins',
      year: 2019,
      title: 'Sparse sequence-to-sequence models',
      venue: 'ACL 2019, arXiv:1905.05702',
      url: 'https://arxiv.org/abs/1905.05702',
    },
  ],
});
