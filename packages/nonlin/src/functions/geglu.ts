import { defineGated, math, slopeOf } from './definition.ts';
import { gelu } from './gelu.ts';

export const geglu = defineGated({
  name: 'geglu',
  family: 'gated',
  symbol: '\\mathrm{GEGLU}',
  title: { en: 'GELU-gated linear unit', zh: 'GEGLU' },
  summary: {
    en: 'One half of an axis times the GELU of the other.',
    zh: '一条轴的一半乘以另一半的 GELU。',
  },

  place: 'first',
  // As in glu.
  value: {
    textbook: math`${gelu}(gate) * value`,
    short: math`(gate < -39 ? -0 : ${gelu}(gate)) * value`,
  },
  slopes: {
    gate: {
      textbook: math`${slopeOf(gelu)}(gate) * value`,
      short: math`(gate < -39 ? -0 : ${slopeOf(gelu)}(gate)) * value`,
    },
    value: { textbook: math`${gelu}(gate)`, short: math`gate < -39 ? -0 : ${gelu}(gate)` },
  },

  references: [
    {
      authors: 'N. Shazeer',
      year: 2020,
      title: 'GLU variants improve transformer',
      venue: 'arXiv:2002.05202',
      url: 'https://arxiv.org/abs/2002.05202',
    },
  ],
});
