import { defineScalar, math } from './definition.ts';

export const elu = defineScalar({
  name: 'elu',
  family: 'rectifier',
  symbol: '\\mathrm{ELU}',
  title: { en: 'Exponential linear unit', zh: 'ELU（指数线性单元）' },
  summary: {
    en: 'Linear for positive numbers; for negative ones an exponential that settles at −α.',
    zh: '正数保持线性；负数按指数趋于 −α。',
  },
  frameworks: {
    pytorch: 'elu',
    jax: 'elu',
    keras: ['elu', 'layers.ELU'],
    tensorflow: { name: 'elu', differs: { en: 'alpha is always 1', zh: 'alpha 恒为 1' } },
    onnx: 'Elu',
    nnlib: { name: 'elu', options: { α: 'alpha' } },
    mlx: 'elu',
  },

  params: {
    alpha: {
      default: 1,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'What the left end goes to, negated.', zh: '左端极限的相反数。' },
    },
  },
  value: {
    textbook: math`x > 0 ? x : alpha * (exp(x) - 1)`,
    stable: math`x > 0 ? x : alpha * expm1(x)`,
  },
  derivative: {
    textbook: math`x > 0 ? 1 : alpha * exp(x)`, // alpha at 0, as in PyTorch
  },

  numerics: {
    en: 'exp(x) − 1 cancels close to 0: at −1e-12 it has four right digits left in float64, and below 1e-16 none. expm1 keeps all.',
    zh: 'exp(x) − 1 在 0 附近相消：float64 下，−1e-12 处只剩四位正确数字，绝对值小于 1e-16 时一位不剩。expm1 则全部保留。',
  },
  references: [
    {
      authors: 'D.-A. Clevert, T. Unterthiner, S. Hochreiter',
      year: 2015,
      title: 'Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)',
      venue: 'ICLR 2016, arXiv:1511.07289',
      url: 'https://arxiv.org/abs/1511.07289',
    },
  ],
});
