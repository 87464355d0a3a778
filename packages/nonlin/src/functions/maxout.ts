import { defineRow, math } from './definition.ts';

export const maxout = defineRow({
  name: 'maxout',
  family: 'rowwise',
  symbol: '\\mathrm{maxout}',
  title: { en: 'Maxout', zh: 'Maxout' },
  summary: {
    en: 'The largest of each group of neighbouring units: a layer that learns its own piecewise linear activation.',
    zh: '相邻单元分组取最大：让一层自己学出分段线性的激活函数。',
  },
  frameworks: {
    nnlib: {
      name: 'Flux.Maxout',
      differs: {
        en: 'a layer that takes the largest of several layers',
        zh: '是一个层，对若干个层的输出取最大',
      },
    },
  },

  result: 'number',
  grouped: true,
  value: { textbook: math`max(x)` },
  vjp: { textbook: math`onehot(argmax(x)) * g` }, // all of it to the first of the largest
  masked: -Infinity,
  absent: -Infinity,

  facts: { range: [-Infinity, Infinity], shift: 'equivariant' },
  references: [
    {
      authors: 'I. J. Goodfellow, D. Warde-Farley, M. Mirza, A. Courville, Y. Bengio',
      year: 2013,
      title: 'Maxout networks',
      venue: 'ICML 2013, arXiv:1302.4389',
      url: 'https://arxiv.org/abs/1302.4389',
    },
  ],
});
