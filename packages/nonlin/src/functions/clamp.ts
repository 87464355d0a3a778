import { defineScalar, math } from './definition.ts';

export const clamp = defineScalar({
  name: 'clamp',
  family: 'squashing',
  aliases: ['clip'],
  symbol: '\\mathrm{clamp}',
  title: { en: 'Clamp', zh: '截断' },
  summary: {
    en: 'Cuts off what lies outside an interval; its slope is 1 up to and including the ends.',
    zh: '截去区间之外的部分；连同两端，区间内导数都是 1。',
  },
  frameworks: {
    pytorch: 'clamp',
    jax: { name: 'clip', differs: { en: 'slope ½ at the ends', zh: '两端导数取 ½' } },
    keras: 'clip',
    tensorflow: 'clip_by_value',
    onnx: 'Clip',
    nnlib: 'clamp',
    mlx: 'clip',
  },

  params: {
    min: {
      default: -Infinity,
      range: [-Infinity, Infinity],
      symbol: 'l',
      text: { en: 'The lower end.', zh: '下端。' },
    },
    max: {
      default: Infinity,
      range: [-Infinity, Infinity],
      symbol: 'u',
      text: { en: 'The upper end.', zh: '上端。' },
    },
  },
  value: {
    textbook: math`min(max(x, min), max)`,
  },
  derivative: {
    textbook: math`x >= min ? (x <= max ? 1 : 0) : 0`, // at both ends as in PyTorch
    stable: math`x >= min ? (x <= max ? 1 : 0) : (x < min ? 0 : x)`,
  },

  references: [],
});
