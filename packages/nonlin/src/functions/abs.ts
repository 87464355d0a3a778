import { defineScalar, math } from './definition.ts';

export const abs = defineScalar({
  name: 'abs',
  family: 'unbounded',
  symbol: '\\mathrm{abs}',
  title: { en: 'Absolute value', zh: '绝对值' },
  summary: {
    en: 'The size of a number without its sign.',
    zh: '一个数去掉符号后的大小。',
  },
  frameworks: {
    pytorch: 'abs',
    jax: { name: 'abs', slopes: [[0, 1]] },
    keras: 'abs',
    tensorflow: 'abs',
    onnx: 'Abs',
    nnlib: 'abs',
    mlx: 'abs',
  },

  value: {
    textbook: math`abs(x)`,
  },
  derivative: {
    textbook: math`x < 0 ? -1 : (x > 0 ? 1 : 0)`, // 0 at 0, as in PyTorch
  },

  references: [],
});
