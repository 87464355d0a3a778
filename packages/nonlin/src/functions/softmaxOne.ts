import { defineRow, math } from './definition.ts';

export const softmaxOne = defineRow({
  name: 'softmaxOne',
  family: 'shares',
  aliases: ['softmax1', 'quiet softmax', 'attention sink softmax'],
  symbol: '\\mathrm{softmax}_1',
  title: { en: 'Softmax with a sink', zh: '带汇点的 softmax' },
  summary: {
    en: 'Softmax with one more logit that nobody reads: a row may give its weight away and sum to less than one.',
    zh: '多出一个没有输出的 logit 的 softmax：一行可以把权重交给它，总和因而小于一。',
  },

  params: {
    sink: {
      default: 0,
      range: [-Infinity, Infinity],
      symbol: 'z',
      text: { en: 'The additional logit.', zh: '额外的那个 logit。' },
    },
  },
  result: 'row',
  value: {
    textbook: math`exp(x) / (exp(sink) + sum(exp(x)))`,
    // As softmax, with the sink among those whose largest is taken away. A row of −∞ beside a sink is all zeros.
    stable: math`
      let largest = max(x);
      let e = exp(largest < sink ? x - sink : x - largest);
      e / (exp(largest < sink ? 0 : sink - largest) + sum(e))`,
  },
  // As in softmax: with h = g − g at the largest logit, and what the sink takes of that.
  vjp: {
    textbook: math`y * (g - sum(y * g))`,
    stable: math`
      let largest = max(x);
      let top = sum(x < largest ? 0 : g) / sum(x < largest ? 0 : 1);
      let rest = exp(largest < sink ? 0 : sink - largest);
      let others = sum(exp(largest < sink ? x - sink : x - largest));
      let h = g - top;
      y * (h - sum(y * h) + top * (rest / (rest + others)))`,
  },
  symmetric: true,
  masked: 0,
  absent: -Infinity,

  facts: { range: [0, 1], order: 'kept' },
  numerics: {
    en: 'As softmax; the sink takes part in the maximum, so that neither it nor the row overflows.',
    zh: '与 softmax 相同；取最大值时把汇点也算进去，两边都不会上溢。',
  },
  references: [],
});
