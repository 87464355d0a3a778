import { defineMirrored } from './definition.ts';
import { relu } from './relu.ts';

export const crelu = defineMirrored({
  name: 'crelu',
  family: 'rectifier',
  symbol: '\\mathrm{CReLU}',
  title: { en: 'Concatenated ReLU', zh: 'CReLU（拼接 ReLU）' },
  summary: {
    en: 'ReLU of x and ReLU of −x side by side: nothing is lost, and an axis is twice as long.',
    zh: '把 x 与 −x 的 ReLU 并排放置：不丢信息，而那条轴变成两倍长。',
  },
  frameworks: { tensorflow: 'crelu' },

  of: relu,

  references: [
    {
      authors: 'W. Shang, K. Sohn, D. Almeida, H. Lee',
      year: 2016,
      title:
        'Understanding and improving convolutional neural networks via concatenated rectified linear units',
      venue: 'ICML 2016, arXiv:1603.05201',
      url: 'https://arxiv.org/abs/1603.05201',
    },
  ],
});
