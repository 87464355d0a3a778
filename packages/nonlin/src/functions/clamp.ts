import { defineScalar, math } from './definition.ts';

const zeroAtTheEnds = { en: 'slope 0 at the ends', zh: '两端导数取 0' };

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
    pytorch: {
      name: 'clamp',
      options: { min_val: 'min', max_val: 'max' },
      differs: zeroAtTheEnds,
    },
    jax: {
      name: 'clip',
      options: { a_min: 'min', a_max: 'max' },
      differs: { en: 'slope ½ at the ends', zh: '两端导数取 ½' },
    },
    keras: { name: 'clip', options: { x_min: 'min', x_max: 'max' } },
    tensorflow: { name: 'clip_by_value', options: { clip_value_min: 'min', clip_value_max: 'max' } },
    onnx: 'Clip',
    nnlib: { name: 'clamp', options: { lo: 'min', hi: 'max' } },
    mlx: { name: 'clip', options: { a_min: 'min', a_max: 'max' }, differs: zeroAtTheEnds },
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
    textbook: math`x >= min ? (x <= max ? 1 : 0) : 0`, // at both ends as in TensorFlow; PyTorch had it, too, and has 0 in 2.15
  },

  references: [],
});
