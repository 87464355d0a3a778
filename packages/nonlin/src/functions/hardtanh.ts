import { defineScalar, math } from './definition.ts';

const openEnds = [
  [-1, 1],
  [1, 1],
] as const;

export const hardtanh = defineScalar({
  name: 'hardtanh',
  family: 'squashing',
  symbol: '\\mathrm{hardtanh}',
  title: { en: 'Hard tanh', zh: 'Hardtanh' },
  summary: {
    en: 'The straight line through 0, cut off at −1 and 1.',
    zh: '过原点的直线，在 −1 和 1 处截断。',
  },
  frameworks: {
    pytorch: 'hardtanh',
    jax: { name: 'hard_tanh', slopes: openEnds },
    keras: { name: 'hard_tanh', slopes: openEnds },
    nnlib: 'hardtanh',
    mlx: 'hard_tanh',
  },

  params: {
    minVal: {
      default: -1,
      range: [-Infinity, Infinity],
      symbol: 'l',
      text: { en: 'Where it is cut off below.', zh: '下截断值。' },
    },
    maxVal: {
      default: 1,
      range: [-Infinity, Infinity],
      symbol: 'u',
      text: { en: 'Where it is cut off above.', zh: '上截断值。' },
    },
  },
  value: {
    textbook: math`min(max(x, minVal), maxVal)`,
  },
  derivative: {
    textbook: math`x > minVal ? (x < maxVal ? 1 : 0) : 0`, // at both ends as in PyTorch
  },

  references: [
    {
      authors: 'R. Collobert',
      year: 2004,
      title: 'Large Scale Machine Learning',
      venue: 'PhD thesis, Paris VI',
    },
  ],
});
