import { defineRow, math } from './definition.ts';
import { softmax } from './softmax.ts';

export const softmin = defineRow({
  name: 'softmin',
  family: 'shares',
  symbol: '\\mathrm{softmin}',
  title: { en: 'Softmin', zh: 'Softmin 函数' },
  summary: {
    en: 'Softmax of the negated row: the smallest number gets the largest probability.',
    zh: '对取负后的一行做 softmax：数值最小的一项得到最大的概率。',
  },
  frameworks: { pytorch: 'softmin', mlx: 'softmin' },

  result: 'row',
  value: {
    textbook: math`exp(-x) / sum(exp(-x))`,
    stable: math`${softmax}(-x)`,
  },
  vjp: {
    textbook: math`y * (sum(y * g) - g)`,
    stable: math`
      let largest = max(-x);
      let h = g - sum(-x < largest ? 0 : g) / sum(-x < largest ? 0 : 1);
      y * (sum(y * h) - h)`, // as in softmax
  },
  symmetric: true,
  masked: 0,
  absent: Infinity,

  facts: { range: [0, 1], sumsTo: 1, shift: 'invariant', order: 'reversed' },
  anchors: {
    from: 'PyTorch 2.15, torch.nn.functional.softmin in float64',
    values: [
      [
        [-2, 0, 2],
        [0.8668133321973347, 0.11731042782619835, 0.015876239976466762],
      ],
      [
        [1000, 1000],
        [0.5, 0.5],
      ],
      [
        [Infinity, 0],
        [0, 1],
      ],
      [
        [-Infinity, 0],
        [NaN, NaN],
      ],
    ],
  },
  numerics: {
    en: 'As softmax, with the signs turned: the textbook form overflows for numbers below −709.7 (float32: −88.7). Shifting by the minimum cures it.',
    zh: '与 softmax 相同，只是符号相反：数值低于 −709.7（float32：−88.7）时教科书公式上溢；先减去最小值即可避免。',
  },
  references: [
    {
      authors: 'I. Goodfellow, Y. Bengio, A. Courville',
      year: 2016,
      title: 'Deep Learning, section 6.2.2.3',
      venue: 'MIT Press',
      url: 'https://www.deeplearningbook.org/',
    },
  ],
});
