import { defineScalar, math } from './definition.ts';

export const sign = defineScalar({
  name: 'sign',
  family: 'squashing',
  symbol: '\\mathrm{sign}',
  title: { en: 'Sign', zh: '符号函数' },
  summary: {
    en: '−1, 0 or 1: which side of zero a number lies on.',
    zh: '−1、0 或 1：一个数在零的哪一边。',
  },
  frameworks: {
    pytorch: 'sign',
    jax: 'sign',
    keras: 'sign',
    tensorflow: 'sign',
    onnx: 'Sign',
    nnlib: 'sign',
    mlx: 'sign',
  },

  value: {
    textbook: math`x > 0 ? 1 : (x < 0 ? -1 : 0)`,
    stable: math`x > 0 ? 1 : (x < 0 ? -1 : x)`, // x is 0, with its sign, or NaN
  },
  derivative: {
    textbook: math`0`,
  },

  references: [],
});
