import { defineScalar, math } from './definition.ts';

export const softshrink = defineScalar({
  name: 'softshrink',
  family: 'shrinkage',
  symbol: '\\mathrm{softshrink}',
  title: { en: 'Soft shrink', zh: 'Softshrink（软收缩）' },
  summary: {
    en: 'Moves every number λ closer to zero and stops there.',
    zh: '让每个数向零靠近 λ，到零为止。',
  },
  frameworks: {
    pytorch: { name: 'softshrink', options: { lambd: 'lambda' } },
    keras: { name: 'soft_shrink', options: { threshold: 'lambda' } },
    nnlib: { name: 'softshrink', options: { λ: 'lambda' } },
    mlx: { name: 'softshrink', options: { lambd: 'lambda' } },
  },

  params: {
    lambda: {
      default: 0.5,
      range: [0, Infinity],
      symbol: '\\lambda',
      text: { en: 'How far numbers are moved.', zh: '移动的距离。' },
    },
  },
  value: {
    textbook: math`x > lambda ? x - lambda : (x < -lambda ? x + lambda : 0)`,
  },
  derivative: {
    textbook: math`abs(x) > lambda ? 1 : 0`, // 0 at ±λ, as in PyTorch
  },

  numerics: {
    en: 'One subtraction, exact next to ±λ.',
    zh: '一次减法，在 ±λ 附近是精确的。',
  },
  references: [],
});
