import { defineRow, math } from './definition.ts';

export const entmax15 = defineRow({
  name: 'entmax15',
  family: 'shares',
  symbol: '\\mathrm{entmax}_{1.5}',
  title: { en: '1.5-entmax', zh: '1.5-entmax' },
  summary: {
    en: 'Half way between softmax and sparsemax: probabilities with exact zeros, but a smooth start from them.',
    zh: '介于 softmax 与 sparsemax 之间：概率中有精确的零，而离开零的过程是光滑的。',
  },

  result: 'row',
  value: {
    textbook: math`max(0, x / 2 - entmaxThreshold(x / 2, 2))^2`,
    stable: math`let z = (x - max(x)) / 2; max(0, z - entmaxThreshold(z, 2))^2`, // as in sparsemax
  },
  vjp: {
    textbook: math`let s = sqrt(y); s * (g - sum(s * g) / sum(s))`,
    // s is the root of y, which has no slope where y is 0: it stands here as what y is the square of.
    stable: math`
      let z = (x - max(x)) / 2;
      let s = max(0, z - entmaxThreshold(z, 2));
      let largest = max(x);
      let h = g - sum(x < largest ? 0 : g) / sum(x < largest ? 0 : 1);
      s * (h - sum(s * h) / sum(s))`,
  },
  symmetric: true,
  ulp: 3,
  ulpOf: 'row',
  masked: 0,
  absent: -Infinity,

  facts: { range: [0, 1], sumsTo: 1, shift: 'invariant', order: 'kept' },
  numerics: {
    en: 'The threshold solves a quadratic equation for the elements above it, found in the sorted row.',
    zh: '阈值是一个二次方程的解，方程只涉及高于它的元素，在排序后的一行中找到。',
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
