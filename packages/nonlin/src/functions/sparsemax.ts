import { defineRow, math } from './definition.ts';

export const sparsemax = defineRow({
  name: 'sparsemax',
  family: 'shares',
  symbol: '\\mathrm{sparsemax}',
  title: { en: 'Sparsemax', zh: 'Sparsemax（稀疏 softmax）' },
  summary: {
    en: 'Turns a row of logits into probabilities, many of which are exactly zero: the point of the simplex nearest to the row.',
    zh: '把一行 logits 变成概率，其中许多恰好为零：它是概率单纯形上离该行最近的点。',
  },
  frameworks: {
    keras: {
      name: 'sparsemax',
      // Keras 3.15 takes the sum of running sums for the sum of the support: (3, 3, 0) gives (0, 0, 0).
      differs: {
        en: 'wrong where several elements share: (3, 3, 0) gives (0, 0, 0)',
        zh: '多个元素分摊时有误：(3, 3, 0) 得到 (0, 0, 0)',
      },
    },
  },

  result: 'row',
  value: {
    textbook: math`max(0, x - entmaxThreshold(x, 1))`, // the τ for which the sum is 1
    stable: math`let z = x - max(x); max(0, z - entmaxThreshold(z, 1))`, // adding a constant changes nothing: large ones would cost digits
  },
  // On the support it is x minus its mean; elsewhere it is constant. Only differences of g count, as in softmax.
  vjp: {
    textbook: math`let s = y > 0 ? 1 : 0; s * (g - sum(s * g) / sum(s))`,
    stable: math`
      let s = y > 0 ? 1 : 0;
      let largest = max(x);
      let h = g - sum(x < largest ? 0 : g) / sum(x < largest ? 0 : 1);
      s * (h - sum(s * h) / sum(s))`,
  },
  symmetric: true,
  ulpOf: 'row',
  masked: 0,
  absent: -Infinity,

  facts: { range: [0, 1], sumsTo: 1, shift: 'invariant', order: 'kept' },
  numerics: {
    en: 'The threshold follows from the sorted row in one pass. For logits around 1e6 the subtraction x − τ would leave ten digits; shifted to a largest element of 0 it leaves all.',
    zh: '阈值由排序后的一行扫描一遍得到。logits 在 1e6 左右时，x − τ 只剩十位有效数字；先把最大元素平移到 0，则一位不失。',
  },
  references: [
    {
      authors: 'A. F. T. Martins, R. F. Astudillo',
      year: 2016,
      title: 'From softmax to sparsemax: a sparse model of attention and multi-label classification',
      venue: 'ICML 2016, arXiv:1602.02068',
      url: 'https://arxiv.org/abs/1602.02068',
    },
  ],
});
