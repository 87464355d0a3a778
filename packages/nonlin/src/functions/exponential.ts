import { defineScalar, math } from './definition.ts';

export const exponential = defineScalar({
  name: 'exponential',
  family: 'unbounded',
  aliases: ['exp'],
  symbol: '\\exp',
  title: { en: 'Exponential', zh: '指数函数' },
  summary: {
    en: 'e to the x: positive, and its own slope.',
    zh: 'e 的 x 次方：恒为正，导数就是自身。',
  },
  frameworks: {
    pytorch: 'exp',
    jax: 'exp',
    keras: 'exponential',
    tensorflow: 'exp',
    onnx: 'Exp',
    nnlib: 'exp',
    mlx: 'exp',
  },

  value: {
    textbook: math`exp(x)`,
  },

  references: [],
});
