import { defineGated, math, slopeOf } from './definition.ts';
import { relu } from './relu.ts';

export const reglu = defineGated({
  name: 'reglu',
  family: 'gated',
  symbol: '\\mathrm{ReGLU}',
  title: { en: 'ReLU-gated linear unit', zh: 'ReGLU' },
  summary: {
    en: 'One half of an axis times the ReLU of the other.',
    zh: '一条轴的一半乘以另一半的 ReLU。',
  },

  place: 'first',
  value: { textbook: math`${relu}(gate) * value` },
  slopes: {
    gate: { textbook: math`${slopeOf(relu)}(gate) * value` },
    value: { textbook: math`${relu}(gate)` },
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
