import { defineScalar, math } from '../define.ts';

export const sine = defineScalar({
  name: 'sine',
  aliases: ['siren', 'sin'],
  symbol: '\\mathrm{sine}',
  title: { en: 'Sine', zh: '正弦' },
  summary: {
    en: 'A sine wave: networks of it (SIREN) learn images, sounds and their derivatives.',
    zh: '正弦波：由它组成的网络（SIREN）能学会图像、声音及其导数。',
  },
  frameworks: {
    pytorch: { name: 'sin', params: { omega: 1 } },
    jax: { name: 'sin', params: { omega: 1 } },
    keras: { name: 'sin', params: { omega: 1 } },
    tensorflow: { name: 'sin', params: { omega: 1 } },
    onnx: { name: 'Sin', params: { omega: 1 } },
    nnlib: { name: 'sin', params: { omega: 1 } },
    mlx: { name: 'sin', params: { omega: 1 } },
  },

  params: {
    omega: {
      default: 30,
      range: [-Infinity, Infinity],
      symbol: '\\omega',
      text: { en: 'Angular frequency.', zh: '角频率。' },
    },
  },
  value: {
    textbook: math`sin(omega * x)`,
  },
  derivative: {
    textbook: math`omega * cos(omega * x)`,
  },
  ulp: [2, 2],

  numerics: {
    en: 'Reduced by as many digits of π as it takes, so that sin(1e22) is right. For float64 the product ω x is rounded first, which costs |ω x| half ulps; float32 inputs lose nothing.',
    zh: '按需取足 π 的位数做归约，sin(1e22) 也正确。float64 下乘积 ω x 先有一次舍入，代价是 |ω x| 个半 ulp；float32 输入则毫无损失。',
  },
  references: [
    {
      authors: 'V. Sitzmann, J. N. P. Martel, A. W. Bergman, D. B. Lindell, G. Wetzstein',
      year: 2020,
      title: 'Implicit Neural Representations with Periodic Activation Functions',
      venue: 'NeurIPS, arXiv:2006.09661',
      url: 'https://arxiv.org/abs/2006.09661',
    },
  ],
});
