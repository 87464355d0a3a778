import { defineScalar, math } from './definition.ts';

export const erf = defineScalar({
  name: 'erf',
  family: 'squashing',
  symbol: '\\operatorname{erf}',
  title: { en: 'Error function', zh: '误差函数' },
  summary: {
    en: 'The odd, smooth step that GELU is made of: between −1 and 1.',
    zh: '构成 GELU 的光滑奇函数阶跃：介于 −1 与 1 之间。',
  },
  frameworks: {
    pytorch: 'erf',
    jax: 'erf',
    keras: 'erf',
    tensorflow: 'erf',
    onnx: 'Erf',
    mlx: 'erf',
  },

  value: {
    textbook: math`erf(x)`,
  },
  derivative: {
    textbook: math`2 / sqrt(pi) * exp(-(x^2))`,
    stable: math`let c = max(min(x, 40), -40); 1.1283791670955125738961589031215 * exp(-(c * c))`, // so that the next slope is 0 at ±∞
  },
  ulp: [2, 3],

  references: [],
});
