import { defineGated, math, slopeOf } from './definition.ts';
import { sigmoid } from './sigmoid.ts';

export const swigluOai = defineGated({
  name: 'swigluOai',
  family: 'gated',
  symbol: '\\mathrm{SwiGLU}_{\\mathrm{oai}}',
  title: { en: 'Clamped SwiGLU', zh: '截断的 SwiGLU（gpt-oss）' },
  summary: {
    en: 'SwiGLU with a clamped gate and value, one added to the value, and the halves interleaved, as in gpt-oss.',
    zh: 'gpt-oss 所用的 SwiGLU：门与值都有截断，值再加一，两半交错排列。',
  },

  params: {
    alpha: {
      default: 1.702,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'Slope of the sigmoid in the gate.', zh: '门中 sigmoid 的斜率。' },
    },
    limit: {
      default: 7,
      range: [0, Infinity],
      symbol: 'L',
      text: {
        en: 'The gate is cut off above it, the value on both sides.',
        zh: '门在其上方截断，值在两侧截断。',
      },
    },
  },
  place: 'interleaved',
  value: {
    textbook: math`
      let a = min(gate, limit);
      let b = min(max(value, -limit), limit);
      a * ${sigmoid}(alpha * a) * (b + 1)`,
    stable: math`
      let a = max(min(gate, limit), -1e30);
      let b = min(max(value, -limit), limit);
      a * ${sigmoid}(alpha * a) * (b + 1)`,
  },
  slopes: {
    gate: {
      textbook: math`
        let a = min(gate, limit);
        let b = min(max(value, -limit), limit);
        gate <= limit ? (${sigmoid}(alpha * a) + alpha * a * ${slopeOf(sigmoid)}(alpha * a)) * (b + 1) : 0`,
      stable: math`
        let a = max(min(gate, limit), -1e30);
        let b = min(max(value, -limit), limit);
        gate > limit ? 0 * value : (${sigmoid}(alpha * a) + alpha * a * ${slopeOf(sigmoid)}(alpha * a)) * (b + 1)`,
      // As in glu.
      short: math`
        let a = max(min(gate, limit), -1e30);
        let b = min(max(value, -limit), limit);
        let slope = alpha * a < -745.2 ? 0 : ${sigmoid}(alpha * a) + alpha * a * ${slopeOf(sigmoid)}(alpha * a);
        gate > limit ? 0 * value : slope * (b + 1)`,
    },
    value: {
      textbook: math`let a = min(gate, limit); abs(value) <= limit ? a * ${sigmoid}(alpha * a) : 0`,
      stable: math`
        let a = max(min(gate, limit), -1e30);
        abs(value) > limit ? 0 * gate : a * ${sigmoid}(alpha * a)`,
      short: math`
        let a = max(min(gate, limit), -1e30);
        abs(value) > limit ? 0 * gate : (alpha * a < -745.2 ? -0 : a * ${sigmoid}(alpha * a))`,
    },
  },

  references: [],
});
