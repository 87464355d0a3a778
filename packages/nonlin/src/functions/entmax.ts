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
      range: [1.01, 16], // beyond, what a probability of 1e-20 is a power of is no float64 any more
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
      let d = max(0, u - entmaxThreshold(u, 1 / (alpha - 1)));
      d > 0 ? exp(log(d) / (alpha - 1)) : d`,
    // An error of d costs its root of order α − 1, an ulp of the threshold half of all digits for α = 3. Measured from the
    // smallest element above the threshold, what counts is small, and has all digits. The first search finds that element.
    stable: math`
      let u = (alpha - 1) * (x - max(x));
      let t = entmaxThreshold(u, 1 / (alpha - 1));
      let least = alpha > 2 ? -max(u > t ? -x : -inf) : max(x);
      let v = (alpha - 1) * (x - least);
      let d = max(0, v - entmaxThreshold(v, 1 / (alpha - 1)));
      d > 0 ? exp(log(d) / (alpha - 1)) : d`,
  },
  vjp: {
    textbook: math`let s = y > 0 ? exp((2 - alpha) * log(y)) : y; s * (g - sum(s * g) / sum(s))`,
    // Only differences of g count. Measured from where s is largest, the difference that would cancel there is exactly 0.
    stable: math`
      let s = y > 0 ? exp((2 - alpha) * log(y)) : y;
      let order = y > 0 ? (alpha > 2 ? -x : x) : -inf;
      let heaviest = max(order);
      let h = g - sum(order < heaviest ? 0 : g) / sum(order < heaviest ? 0 : 1);
      s * (h - sum(s * h) / sum(s))`,
  },
  symmetric: true,
  ulp: 8,
  ulpOf: 'row',
  masked: 0,
  absent: -Infinity,

  facts: { range: [0, 1], shift: 'invariant', order: 'kept' },
  numerics: {
    en: 'The threshold is found by bisection. An ulp of it costs its root of order α − 1: for α = 3 half of all digits, for α = 16 all. Measured from the smallest element above it, it is found with all digits.',
    zh: '阈值用二分法求得。它的一个 ulp 误差会放大为自身的 α − 1 次方根：α = 3 时损失一半有效数字，α = 16 时全部损失；改以高于阈值的最小元素为起点来度量，则不损失任何位数。',
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
