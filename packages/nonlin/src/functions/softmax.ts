import { defineRow, math } from './definition.ts';

export const softmax = defineRow({
  name: 'softmax',
  family: 'shares',
  aliases: ['normalized exponential', 'softargmax'],
  symbol: '\\mathrm{softmax}',
  title: { en: 'Softmax', zh: 'Softmax 函数' },
  summary: {
    en: 'Turns a row of logits into probabilities: all positive, summing to one, in the same order.',
    zh: '把一行 logits 变成概率：全部为正，总和为一，大小次序不变。',
  },
  frameworks: {
    pytorch: 'softmax',
    jax: 'softmax',
    keras: ['softmax', 'layers.Softmax'],
    tensorflow: 'softmax',
    onnx: 'Softmax',
    nnlib: { name: 'softmax', given: { axis: 0 } },
    mlx: 'softmax',
  },

  result: 'row',
  value: {
    textbook: math`exp(x) / sum(exp(x))`,
    stable: math`let e = exp(x - max(x)); e / sum(e)`, // softmax(x) = softmax(x − c), and now the largest exponent is 0
  },
  // The n × n Jacobian is never built.
  vjp: {
    textbook: math`y * (g - sum(y * g))`,
    // Only differences of g count. Measured from its value at the largest logit, the difference that would cancel
    // when one probability is close to 1 is exactly 0.
    stable: math`
      let largest = max(x);
      let h = g - sum(x < largest ? 0 : g) / sum(x < largest ? 0 : 1);
      y * (h - sum(y * h))`,
  },
  symmetric: true,
  masked: 0,
  absent: -Infinity,

  facts: { range: [0, 1], sumsTo: 1, shift: 'invariant', order: 'kept' },
  anchors: {
    from: 'PyTorch 2.15, torch.softmax in float64',
    values: [
      [
        [1, 2, 3],
        [0.09003057317038045, 0.2447284710547976, 0.6652409557748218],
      ],
      [
        [1000, 1000],
        [0.5, 0.5],
      ],
      [
        [-Infinity, 0],
        [0, 1],
      ],
      [
        [Infinity, 0],
        [NaN, NaN],
      ],
      [
        [-Infinity, -Infinity],
        [NaN, NaN],
      ],
    ],
  },
  numerics: {
    en: 'The textbook form overflows for logits above 709.7 (float32: 88.7, float16: 11.1) and divides 0 by 0 when all are far below zero.',
    zh: 'logits 超过 709.7（float32：88.7，float16：11.1）时教科书公式上溢；全部远小于零时则是 0 除以 0。',
  },
  references: [
    {
      authors: 'J. S. Bridle',
      year: 1990,
      title:
        'Probabilistic interpretation of feedforward classification network outputs, with relationships to statistical pattern recognition',
      venue: 'Neurocomputing (NATO ASI Series F68), 227–236',
      url: 'https://doi.org/10.1007/978-3-642-76153-9_28',
    },
    {
      authors: 'P. Blanchard, D. J. Higham, N. J. Higham',
      year: 2021,
      title: 'Accurately computing the log-sum-exp and softmax functions',
      venue: 'IMA Journal of Numerical Analysis 41(4), 2311–2330',
      url: 'https://doi.org/10.1093/imanum/draa038',
    },
  ],
});
