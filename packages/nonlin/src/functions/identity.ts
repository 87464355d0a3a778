import { defineScalar, math } from './definition.ts';

export const identity = defineScalar({
  name: 'identity',
  family: 'unbounded',
  symbol: '\\mathrm{id}',
  title: { en: 'Identity', zh: '恒等函数' },
  summary: {
    en: 'Gives its input back: the linear activation, and the baseline without one.',
    zh: '原样返回输入：线性激活，也就是没有激活函数时的基准。',
  },
  frameworks: {
    pytorch: 'Identity',
    jax: 'identity',
    keras: 'linear',
    tensorflow: 'identity',
    onnx: 'Identity',
    nnlib: 'identity',
    mlx: 'Identity',
  },

  value: {
    textbook: math`x`,
  },

  references: [],
});
