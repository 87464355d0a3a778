import { defineScalar, math } from '../define.ts';

export const softcap = defineScalar({
  name: 'softcap',
  aliases: ['tanh softcap', 'logit soft-capping'],
  symbol: '\\mathrm{softcap}',
  title: { en: 'Soft cap', zh: 'Softcap（软上限）' },
  summary: {
    en: 'A straight line that bends so as never to exceed ±c: how Gemma 2 bounds its logits.',
    zh: '逐渐弯曲、绝不超过 ±c 的直线：Gemma 2 用它约束 logits。',
  },

  params: {
    cap: {
      default: 30,
      range: [Number.MIN_VALUE, Infinity],
      symbol: 'c',
      text: { en: 'What the result never exceeds in size.', zh: '结果绝对值的上限。' },
    },
  },
  value: {
    textbook: math`cap * tanh(x / cap)`,
  },
  derivative: {
    textbook: math`1 - tanh(x / cap)^2`,
    stable: math`
      let t = exp(-(2 * abs(x / cap)));
      let d = 1 + t;
      4 * t / (d * d)`,
  },
  ulp: [3, 120],

  numerics: {
    en: '1 − tanh² is 0 far out, where the slope is not. The quotient x / c is rounded, which the slope feels |x / c| times.',
    zh: '远处 1 − tanh² 为 0，而导数并不为 0。商 x / c 有舍入，导数的相对误差为其 |x / c| 倍。',
  },
  references: [
    {
      authors: 'Gemma Team',
      year: 2024,
      title: 'Gemma 2: Improving Open Language Models at a Practical Size',
      venue: 'arXiv:2408.00118',
      url: 'https://arxiv.org/abs/2408.00118',
    },
  ],
});
