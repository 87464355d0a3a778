import { defineScalar, math } from './definition.ts';

export const celu = defineScalar({
  name: 'celu',
  family: 'rectifier',
  symbol: '\\mathrm{CELU}',
  title: { en: 'Continuously differentiable ELU', zh: 'CELU（连续可导的 ELU）' },
  summary: {
    en: 'ELU whose slope is 1 at 0 for every α.',
    zh: '对任何 α，在 0 处导数都是 1 的 ELU。',
  },
  frameworks: {
    pytorch: 'celu',
    jax: 'celu',
    keras: { name: 'celu', slopes: [[0, 2]] },
    onnx: 'Celu',
    nnlib: { name: 'celu', options: { α: 'alpha' } },
    mlx: { name: 'celu', slopes: [[0, 0]] },
  },

  params: {
    alpha: {
      default: 1,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\alpha',
      text: {
        en: 'What the left end goes to, negated, and its scale.',
        zh: '左端极限的相反数，也是它的尺度。',
      },
    },
  },
  value: {
    textbook: math`x > 0 ? x : alpha * (exp(x / alpha) - 1)`,
    stable: math`x > 0 ? x : alpha * expm1(x / alpha)`,
  },
  derivative: {
    textbook: math`x > 0 ? 1 : exp(x / alpha)`,
  },

  numerics: {
    en: 'As in ELU. Where both branches of a where are computed, exp(x / α) overflows on the right and gradients become 0 · ∞ = NaN.',
    zh: '与 ELU 相同。若用 where 同时计算两支，右半轴的 exp(x / α) 上溢，梯度成为 0 · ∞ = NaN。',
  },
  references: [
    {
      authors: 'J. T. Barron',
      year: 2017,
      title: 'Continuously Differentiable Exponential Linear Units',
      venue: 'arXiv:1704.07483',
      url: 'https://arxiv.org/abs/1704.07483',
    },
  ],
});
