import { defineGated, math, slopeOf } from './definition.ts';
import { sigmoid } from './sigmoid.ts';

export const glu = defineGated({
  name: 'glu',
  family: 'gated',
  symbol: '\\mathrm{GLU}',
  title: { en: 'Gated linear unit', zh: 'GLU（门控线性单元）' },
  summary: {
    en: 'One half of an axis passes as far as the sigmoid of the other half lets it.',
    zh: '一条轴的一半按另一半的 sigmoid 所允许的比例通过。',
  },
  frameworks: {
    pytorch: 'glu',
    jax: 'glu',
    keras: 'glu',
    nnlib: { name: 'glu', given: { axis: 0 } },
    mlx: 'glu',
  },

  place: 'last',
  // Short recipes stop at e^−300: what is 0 in float64 is 0 for float32 results as well, which counts beside an infinite value.
  value: {
    textbook: math`value * ${sigmoid}(gate)`,
    short: math`value * (gate < -745.2 ? 0 : ${sigmoid}(gate))`,
  },
  slopes: {
    gate: {
      textbook: math`value * ${slopeOf(sigmoid)}(gate)`,
      short: math`value * (abs(gate) > 745.2 ? 0 : ${slopeOf(sigmoid)}(gate))`,
    },
    value: { textbook: math`${sigmoid}(gate)`, short: math`gate < -745.2 ? 0 : ${sigmoid}(gate)` },
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
