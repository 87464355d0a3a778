import { defineScalar, math } from './definition.ts';

export const sine = defineScalar({
  name: 'sine',
  family: 'periodic',
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
    en: 'Reduced by as many digits of π as it takes, so that sin(1e22) is right. The rounding of the product ω x goes along.',
    zh: '按需取足 π 的位数做归约，sin(1e22) 也正确。乘积 ω x 的舍入误差随之带入。',
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
