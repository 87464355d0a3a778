import { defineScalar, math } from './definition.ts';

export const cosine = defineScalar({
  name: 'cosine',
  family: 'periodic',
  aliases: ['cos'],
  symbol: '\\cos',
  title: { en: 'Cosine', zh: '余弦' },
  summary: {
    en: 'A cosine wave: even, and 1 at 0.',
    zh: '余弦波：偶函数，0 处为 1。',
  },
  frameworks: {
    pytorch: 'cos',
    jax: 'cos',
    keras: 'cos',
    tensorflow: 'cos',
    onnx: 'Cos',
    nnlib: 'cos',
    mlx: 'cos',
  },

  value: {
    textbook: math`cos(x)`,
  },
  derivative: {
    textbook: math`-sin(x)`,
  },

  references: [],
});
