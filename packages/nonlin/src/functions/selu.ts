import { defineScalar, math } from './definition.ts';

const GAMMA = 1.0507009873554805;
/**
 * 1.67326324235437728481… lies almost in the middle between two float64. With the upper one γα rounds to the float64 next to the
 * true product, 0.06 ulp off; with the lower one, which is 0.04 ulp nearer, it would be 1.06 ulp off.
 */
const ALPHA = 1.6732632423543774;

const onTheRight = [[0, GAMMA]] as const;

export const selu = defineScalar({
  name: 'selu',
  family: 'rectifier',
  symbol: '\\mathrm{SELU}',
  title: { en: 'Scaled exponential linear unit', zh: 'SELU（缩放指数线性单元）' },
  summary: {
    en: 'ELU scaled so that a deep stack pulls means to 0 and variances to 1.',
    zh: '经过缩放的 ELU，使深层网络的均值趋于 0、方差趋于 1。',
  },
  frameworks: {
    pytorch: 'selu',
    jax: 'selu',
    keras: { name: 'selu', slopes: onTheRight },
    tensorflow: { name: 'selu', slopes: onTheRight },
    onnx: {
      name: 'Selu',
      params: { alpha: Math.fround(ALPHA), gamma: Math.fround(GAMMA) },
      differs: { en: 'constants of float32', zh: '常数取 float32' },
    },
    nnlib: 'selu',
    mlx: { name: 'selu', params: { alpha: 1.67326, gamma: 1.0507 } },
  },

  params: {
    alpha: {
      default: ALPHA,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: {
        en: 'What the left end goes to, negated, before it is scaled.',
        zh: '左端极限（缩放之前）的相反数。',
      },
    },
    gamma: {
      default: GAMMA,
      range: [-Infinity, Infinity],
      symbol: '\\gamma',
      text: { en: 'Scale of the whole function.', zh: '整个函数的缩放系数。' },
    },
  },
  value: {
    textbook: math`gamma * (x > 0 ? x : alpha * (exp(x) - 1))`,
    stable: math`x > 0 ? gamma * x : gamma * alpha * expm1(x)`,
  },
  derivative: {
    textbook: math`gamma * (x > 0 ? 1 : alpha * exp(x))`, // at 0 as in PyTorch
    stable: math`x > 0 ? gamma : gamma * alpha * exp(x)`,
  },

  numerics: {
    en: 'As in ELU, exp(x) − 1 cancels close to 0. The defaults of α and γ leave mean 0 and variance 1 unchanged; of the two float64 next to α it is the one whose product with γ is right.',
    zh: '与 ELU 相同，exp(x) − 1 在 0 附近相消。α 与 γ 的默认值使均值 0、方差 1 保持不变；与 α 相邻的两个 float64 中，取与 γ 相乘后结果正确的那一个。',
  },
  references: [
    {
      authors: 'G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter',
      year: 2017,
      title: 'Self-Normalizing Neural Networks',
      venue: 'NIPS, arXiv:1706.02515',
      url: 'https://arxiv.org/abs/1706.02515',
    },
  ],
});
