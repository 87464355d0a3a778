import { defineScalar, math } from './definition.ts';

export const step = defineScalar({
  name: 'step',
  family: 'squashing',
  aliases: ['heaviside', 'unit step'],
  symbol: '\\mathrm{step}',
  title: { en: 'Step', zh: '阶跃函数' },
  summary: {
    en: '1 from a threshold on, 0 below it: the neuron of 1943, without a slope to learn by.',
    zh: '达到阈值为 1，否则为 0：1943 年的神经元，没有可供学习的斜率。',
  },
  frameworks: {
    pytorch: {
      name: 'heaviside',
      differs: { en: 'the caller chooses the value at 0', zh: '0 处的值由调用者指定' },
    },
    jax: {
      name: 'heaviside',
      differs: { en: 'the caller chooses the value at 0', zh: '0 处的值由调用者指定' },
    },
    keras: {
      name: 'heaviside',
      differs: { en: 'the caller chooses the value at 0', zh: '0 处的值由调用者指定' },
    },
    mlx: 'step',
  },

  params: {
    threshold: {
      default: 0,
      range: [-Infinity, Infinity],
      symbol: '\\theta',
      text: { en: 'Where it jumps; it is 1 there.', zh: '跳变之处，该处取 1。' },
    },
  },
  value: {
    textbook: math`x >= threshold ? 1 : 0`,
  },
  derivative: {
    textbook: math`0`,
  },

  references: [],
});
