import { defineRow, math } from './definition.ts';

/** What only x / temperature exceeds. */
const MOST = Number.MAX_VALUE;
const LARGE = 2 ** 500;
const SHRINK = 2 ** -600;
const SMALL = 2 ** -400;
const GROW = 2 ** 880;
const NO_EPSILON = 2 ** -760;

export const standardize = defineRow({
  name: 'standardize',
  family: 'rowwise',
  aliases: ['z-score', 'layer norm without weights'],
  symbol: '\\mathrm{standardize}',
  title: { en: 'Standardize', zh: '标准化' },
  summary: {
    en: 'Gives a row mean 0 and variance 1: what layer normalisation does before its weights.',
    zh: '把一行变成均值 0、方差 1：层归一化在乘权重之前所做的事。',
  },
  frameworks: { jax: 'standardize' },

  params: {
    epsilon: {
      default: 1e-5,
      range: [0, Infinity],
      symbol: '\\varepsilon',
      text: {
        en: 'Added to the variance, so that a constant row gives zeros.',
        zh: '加到方差上，使元素全相等的行得到零。',
      },
    },
  },
  result: 'row',
  value: {
    textbook: math`
      let n = sum(x < x ? 0 : 1);
      let d = x - sum(x) / n;
      d / sqrt(sum(d^2) / n + epsilon)`,
    // What rounding the mean leaves is the mean of the differences, and is taken away as well.
    // Squares neither overflow nor vanish: a row of very large numbers, or of very small ones beside no ε that matters, is taken times
    // a power of two.
    stable: math`
      let n = sum(x < x ? 0 : 1);
      let largest = max(abs(x));
      let k = largest > ${LARGE} ? ${SHRINK} : largest < (epsilon < ${NO_EPSILON} ? ${SMALL} : 0) ? ${GROW} : 1;
      let z = largest > ${MOST} ? x / largest : x * k;
      let c = z - sum(z) / n;
      let d = c - sum(c) / n;
      let variance = sum(d^2) / n + epsilon * k * k;
      d / sqrt(variance > 0 ? variance : epsilon)`,
  },
  vjp: {
    textbook: math`
      let n = sum(x < x ? 0 : 1);
      let d = x - sum(x) / n;
      (g - sum(g) / n - y * (sum(g * y) / n)) / sqrt(sum(d^2) / n + epsilon)`,
    stable: math`
      let n = sum(x < x ? 0 : 1);
      let largest = max(abs(x));
      let k = largest > ${LARGE} ? ${SHRINK} : largest < (epsilon < ${NO_EPSILON} ? ${SMALL} : 0) ? ${GROW} : 1;
      let z = largest > ${MOST} ? x / largest : x * k;
      let c = z - sum(z) / n;
      let d = c - sum(c) / n;
      let variance = sum(d^2) / n + epsilon * k * k;
      let h = g - sum(g) / n - y * (sum(g * y) / n);
      h / sqrt(variance > 0 ? variance : epsilon) * (variance > 0 ? (largest > ${MOST} ? 1 / largest : k) : 1)`,
  },
  symmetric: true,
  ulp: 4,
  ulpOf: 'row',
  masked: 0,

  facts: { range: [-Infinity, Infinity], sumsTo: 0, shift: 'invariant', order: 'kept' },
  numerics: {
    en: 'The variance as a mean of squares minus a squared mean cancels for rows far from 0, even below 0. Two passes over the differences do not.',
    zh: '若用“平方的均值减均值的平方”计算方差，远离 0 的行会相消，甚至得到负数；对差值求两遍均值则不会。',
  },
  references: [
    {
      authors: 'J. L. Ba, J. R. Kiros, G. E. Hinton',
      year: 2016,
      title: 'Layer normalization',
      venue: 'arXiv:1607.06450',
      url: 'https://arxiv.org/abs/1607.06450',
    },
  ],
});
