import { defineScalar, math } from './definition.ts';

export const relu6 = defineScalar({
  name: 'relu6',
  family: 'rectifier',
  symbol: '\\mathrm{ReLU6}',
  title: { en: 'ReLU6', zh: 'ReLU6' },
  summary: {
    en: 'ReLU that stops at 6, so that few bits are enough for it.',
    zh: '在 6 处封顶的 ReLU，用很少的比特就能表示。',
  },
  frameworks: {
    pytorch: 'relu6',
    jax: 'relu6',
    keras: 'relu6',
    tensorflow: 'relu6',
    nnlib: 'relu6',
    mlx: 'relu6',
  },

  value: {
    textbook: math`min(max(0, x), 6)`,
  },
  derivative: {
    textbook: math`x > 0 ? (x < 6 ? 1 : 0) : 0`, // at 0 and 6 as in all frameworks
  },

  references: [
    {
      authors: 'A. Krizhevsky',
      year: 2010,
      title: 'Convolutional Deep Belief Networks on CIFAR-10',
      venue: 'technical report',
    },
  ],
});
