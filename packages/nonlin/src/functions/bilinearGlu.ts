import { defineGated, math } from './definition.ts';

export const bilinearGlu = defineGated({
  name: 'bilinearGlu',
  family: 'gated',
  aliases: ['bilinear'],
  symbol: '\\mathrm{Bilinear}',
  title: { en: 'Bilinear unit', zh: '双线性门控' },
  summary: {
    en: 'The product of both halves of an axis: a gated linear unit without a nonlinearity in the gate.',
    zh: '一条轴两半之积：门上没有非线性的门控线性单元。',
  },

  place: 'first',
  value: { textbook: math`gate * value` },

  references: [
    {
      authors: 'N. Shazeer',
      year: 2020,
      title: 'GLU variants improve transformer',
      venue: 'arXiv:2002.05202',
      url: 'https://arxiv.org/abs/2002.05202',
    },
    {
      authors: 'Y. N. Dauphin, A. Fan, M. Auli, D. Grangier',
      year: 2016,
      title: 'Language modeling with gated convolutional networks',
      venue: 'ICML 2017, arXiv:1612.08083',
      url: 'https://arxiv.org/abs/1612.08083',
    },
  ],
});
