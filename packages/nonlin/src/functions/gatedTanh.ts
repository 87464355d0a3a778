import { defineGated, math, slopeOf } from './definition.ts';
import { sigmoid } from './sigmoid.ts';
import { tanh } from './tanh.ts';

export const gatedTanh = defineGated({
  name: 'gatedTanh',
  family: 'gated',
  aliases: ['gtu', 'gated tanh unit'],
  symbol: '\\mathrm{GTU}',
  title: { en: 'Gated tanh', zh: '门控 tanh' },
  summary: {
    en: 'The tanh of one half of an axis times the sigmoid of the other.',
    zh: '一条轴一半的 tanh 乘以另一半的 sigmoid。',
  },

  place: 'last',
  value: { textbook: math`${tanh}(value) * ${sigmoid}(gate)` },
  slopes: {
    // As in glu.
    gate: {
      textbook: math`${tanh}(value) * ${slopeOf(sigmoid)}(gate)`,
      short: math`${tanh}(value) * (abs(gate) > 745.2 ? 0 : ${slopeOf(sigmoid)}(gate))`,
    },
    value: {
      textbook: math`${slopeOf(tanh)}(value) * ${sigmoid}(gate)`,
      short: math`(abs(value) > 372.6 ? 0 : ${slopeOf(tanh)}(value)) * (gate < -745.2 ? 0 : ${sigmoid}(gate))`,
    },
  },

  references: [
    {
      authors: 'Y. N. Dauphin, A. Fan, M. Auli, D. Grangier',
      year: 2016,
      title: 'Language modeling with gated convolutional networks',
      venue: 'ICML 2017, arXiv:1612.08083',
      url: 'https://arxiv.org/abs/1612.08083',
    },
  ],
});
