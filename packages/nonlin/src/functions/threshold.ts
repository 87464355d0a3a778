import { defineScalar, math } from './definition.ts';

export const threshold = defineScalar({
  name: 'threshold',
  family: 'rectifier',
  symbol: '\\mathrm{threshold}',
  title: { en: 'Threshold', zh: '阈值函数' },
  summary: {
    en: 'Passes what lies above a threshold and replaces the rest by a value.',
    zh: '高于阈值的原样通过，其余换成一个给定值。',
  },
  frameworks: {
    pytorch: 'threshold',
    keras: { name: 'threshold', options: { default_value: 'value' } },
  },

  params: {
    threshold: {
      default: 0,
      range: [-Infinity, Infinity],
      symbol: '\\theta',
      text: { en: 'What an input has to exceed.', zh: '输入必须超过的值。' },
    },
    value: {
      default: 0,
      range: [-Infinity, Infinity],
      symbol: 'v',
      text: { en: 'What the others become.', zh: '其余输入变成的值。' },
    },
  },
  value: {
    textbook: math`x > threshold ? x : value`,
  },
  derivative: {
    textbook: math`x > threshold ? 1 : 0`,
  },

  numerics: {
    en: 'Exact. Asked the other way round, x ≤ θ ? v : x, it keeps NaN as well.',
    zh: '精确。写成 x ≤ θ ? v : x，NaN 也会保留。',
  },
  references: [],
});
