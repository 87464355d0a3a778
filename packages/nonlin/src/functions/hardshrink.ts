import { defineScalar, math } from './definition.ts';

export const hardshrink = defineScalar({
  name: 'hardshrink',
  family: 'shrinkage',
  symbol: '\\mathrm{hardshrink}',
  title: { en: 'Hard shrink', zh: 'Hardshrink（硬收缩）' },
  summary: {
    en: 'Passes what is larger than λ in size and drops the rest.',
    zh: '绝对值大于 λ 的原样通过，其余归零。',
  },
  frameworks: {
    pytorch: { name: 'hardshrink', options: { lambd: 'lambda' } },
    keras: { name: 'hard_shrink', options: { threshold: 'lambda' } },
    mlx: { name: 'hard_shrink', options: { lambd: 'lambda' } },
  },

  params: {
    lambda: {
      default: 0.5,
      range: [0, Infinity],
      symbol: '\\lambda',
      text: { en: 'Half the width of the silent zone.', zh: '死区宽度的一半。' },
    },
  },
  value: {
    textbook: math`abs(x) > lambda ? x : 0`,
  },
  derivative: {
    textbook: math`abs(x) > lambda ? 1 : 0`, // 0 at ±λ, as in PyTorch
  },

  numerics: {
    en: 'Exact. Asked as |x| > λ ? x : 0 it would turn NaN into 0, as Keras and MLX do.',
    zh: '精确。若写成 |x| > λ ? x : 0，NaN 会变成 0，Keras 与 MLX 就是如此。',
  },
  references: [],
});
