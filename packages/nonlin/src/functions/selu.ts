import { defineScalar, math } from './definition.ts';

const onTheRight = [[0, 1.0507009873554805]] as const;

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
    onnx: { name: 'Selu', differs: { en: 'constants of float32', zh: '常数取 float32' } },
    nnlib: 'selu',
    mlx: { name: 'selu', differs: { en: 'constants 1.67326 and 1.0507', zh: '常数为 1.67326 与 1.0507' } },
  },

  value: {
    textbook: math`1.0507009873554804934193349852946 * (x > 0 ? x : 1.6732632423543772848170429916717 * (exp(x) - 1))`,
    stable: math`x > 0 ? 1.0507009873554804934193349852946 * x : 1.7580993408473768599402175208123 * expm1(x)`,
  },
  derivative: {
    textbook: math`1.0507009873554804934193349852946 * (x > 0 ? 1 : 1.6732632423543772848170429916717 * exp(x))`,
    stable: math`x > 0 ? 1.0507009873554804934193349852946 : 1.7580993408473768599402175208123 * exp(x)`, // at 0 as in PyTorch
  },

  numerics: {
    en: 'As in ELU, exp(x) − 1 cancels close to 0. The constants are those that leave mean 0 and variance 1 unchanged, to 32 digits.',
    zh: '与 ELU 相同，exp(x) − 1 在 0 附近相消。两个常数是使均值 0、方差 1 保持不变的值，取 32 位。',
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
