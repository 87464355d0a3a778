import { defineRow, math } from './definition.ts';
import { softmax } from './softmax.ts';

export const logMeanExp = defineRow({
  name: 'logMeanExp',
  family: 'rowwise',
  aliases: ['log-mean-exp'],
  symbol: '\\mathrm{LME}',
  title: { en: 'Log-mean-exp', zh: 'LogMeanExp（指数均值的对数）' },
  summary: {
    en: 'Log-sum-exp that does not grow with the length of the row: a smooth mean that leans towards the largest.',
    zh: '不随行的长度增长的 log-sum-exp：偏向最大值的平滑均值。',
  },
  frameworks: { jax: { name: 'logmeanexp', given: { axis: 'all' } } },

  result: 'number',
  value: {
    textbook: math`log(sum(exp(x)) / sum(x < x ? 0 : 1))`,
    // As in logSumExp; with n elements, (Σ e − n) / n is what the mean of e lies above 1. Where it is close to −1, because few are close
    // to the largest, it has lost the digits that the mean itself has.
    stable: math`
      let largest = max(x);
      let n = sum(x < x ? 0 : 1);
      let excess = sum(expm1(x - largest)) / n;
      let mean = sum(exp(x - largest)) / n;
      abs(largest) < inf ? largest + (excess < -0.5 ? log(mean) : log1p(excess)) : largest`,
  },
  vjp: {
    textbook: math`${softmax}(x) * g`,
  },
  masked: -Infinity,

  facts: { range: [-Infinity, Infinity], shift: 'equivariant' },
  numerics: {
    en: 'As log-sum-exp; the logarithm of n is never subtracted, which would cancel for rows of nearly equal numbers.',
    zh: '与 log-sum-exp 相同；从不单独减去 n 的对数，否则元素几乎相等时会相消。',
  },
  references: [],
});
