import { defineGated, math, slopeOf } from './definition.ts';
import { sigmoid } from './sigmoid.ts';

export const swiglu = defineGated({
  name: 'swiglu',
  family: 'gated',
  symbol: '\\mathrm{SwiGLU}',
  title: { en: 'SiLU-gated linear unit', zh: 'SwiGLU' },
  summary: {
    en: 'One half of an axis times the SiLU of the other: the feed-forward layer of most large language models.',
    zh: '一条轴的一半乘以另一半的 SiLU：多数大语言模型的前馈层所用。',
  },
  frameworks: {
    onnx: {
      name: 'SwiGLU',
      options: { alpha: 'beta' },
      differs: { en: 'takes gate and value as two inputs', zh: '门与值是两个输入' },
    },
  },

  params: {
    beta: {
      default: 1,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'Slope of the sigmoid in the gate.', zh: '门中 sigmoid 的斜率。' },
    },
  },
  place: 'first',
  value: {
    textbook: math`gate * ${sigmoid}(beta * gate) * value`,
    // σ(β gate) is 0 from here on, and ±∞ is kept from ∞ · 0.
    stable: math`
      let c = beta * gate < -800 ? 0 * value : gate;
      c * ${sigmoid}(beta * gate) * value`,
  },
  slopes: {
    gate: {
      textbook: math`(${sigmoid}(beta * gate) + beta * gate * ${slopeOf(sigmoid)}(beta * gate)) * value`,
      stable: math`
      let z = min(max(beta * gate, -800), 800);
      (${sigmoid}(z) + z * ${slopeOf(sigmoid)}(z)) * value`,
      // As in glu.
      short: math`
      let z = min(max(beta * gate, -800), 800);
      (z < -745.2 ? -0 : ${sigmoid}(z) + z * ${slopeOf(sigmoid)}(z)) * value`,
    },
    value: {
      textbook: math`gate * ${sigmoid}(beta * gate)`,
      stable: math`max(min(gate, beta < 0 ? 1e30 : inf), beta > 0 ? -1e30 : -inf) * ${sigmoid}(beta * gate)`,
      short: math`beta * gate < -745.2 ? (gate < 0 ? -0 : 0) : gate * ${sigmoid}(beta * gate)`,
    },
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
