import { defineRow, math } from './definition.ts';
import { hardmax } from './hardmax.ts';

export const gumbelSoftmax = defineRow({
  name: 'gumbelSoftmax',
  family: 'shares',
  aliases: ['concrete distribution'],
  symbol: '\\mathrm{GumbelSoftmax}',
  title: { en: 'Gumbel-softmax', zh: 'Gumbel-softmax' },
  summary: {
    en: 'A softmax of noisy logits: in training a differentiable draw of one class, in evaluation a plain softmax.',
    zh: '对加噪 logits 取 softmax：训练时相当于可求导地抽取一个类别，评估时就是普通的 softmax。',
  },
  frameworks: { pytorch: { name: 'gumbel_softmax', differs: { en: 'always draws', zh: '总是加噪声' } } },

  params: {
    tau: {
      default: 1,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\tau',
      text: {
        en: 'Temperature: near 0 the draw is one-hot. The temperature that every function of a row takes multiplies it.',
        zh: '温度：趋于 0 时抽样结果为独热。它与所有向量函数共有的 temperature 相乘。',
      },
    },
  },
  result: 'row',
  noisy: { hard: hardmax },
  value: {
    textbook: math`exp(x / tau) / sum(exp(x / tau))`,
    stable: math`let e = exp((x - max(x)) / tau); e / sum(e)`, // as in softmax
  },
  vjp: {
    textbook: math`y * (g - sum(y * g)) / tau`,
    stable: math`
      let largest = max(x);
      let h = g - sum(x < largest ? 0 : g) / sum(x < largest ? 0 : 1);
      y * (h - sum(y * h)) / tau`,
  },
  symmetric: true,
  masked: 0,
  absent: -Infinity,

  facts: { range: [0, 1], sumsTo: 1, shift: 'invariant', order: 'kept' },
  numerics: {
    en: 'As softmax. The noise −ln(−ln u) is drawn from the seed and the place of the element, so that the gradient sees the same.',
    zh: '与 softmax 相同。噪声 −ln(−ln u) 由种子和元素的位置决定，梯度因而看到同样的噪声。',
  },
  references: [
    {
      authors: 'E. Jang, S. Gu, B. Poole',
      year: 2016,
      title: 'Categorical reparameterization with Gumbel-softmax',
      venue: 'ICLR 2017, arXiv:1611.01144',
      url: 'https://arxiv.org/abs/1611.01144',
    },
    {
      authors: 'C. J. Maddison, A. Mnih, Y. W. Teh',
      year: 2016,
      title: 'The concrete distribution: a continuous relaxation of discrete random variables',
      venue: 'ICLR 2017, arXiv:1611.00712',
      url: 'https://arxiv.org/abs/1611.00712',
    },
  ],
});
