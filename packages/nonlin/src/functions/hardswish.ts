import { defineScalar, math } from './definition.ts';

export const hardswish = defineScalar({
  name: 'hardswish',
  family: 'smoothRectifier',
  symbol: '\\mathrm{hardswish}',
  title: { en: 'Hard swish', zh: 'Hardswish' },
  summary: {
    en: 'A number times its hard sigmoid: SiLU without an exponential, made for phones.',
    zh: '一个数乘以它的 hardsigmoid：不用指数的 SiLU，为手机而生。',
  },
  frameworks: {
    pytorch: 'hardswish',
    jax: ['hard_swish', 'hard_silu'],
    keras: ['hard_swish', 'hard_silu'],
    onnx: 'HardSwish',
    nnlib: {
      name: 'hardswish',
      slopes: [
        [-3, -0.5],
        [3, 1.5],
      ],
    },
    mlx: 'hardswish',
  },

  value: {
    textbook: math`x * min(max(x + 3, 0), 6) / 6`,
    // −∞ times 0 is none.
    stable: math`x > -3 ? x * (min(x + 3, 6) / 6) : 0`,
  },
  derivative: {
    textbook: math`x > -3 ? (x < 3 ? (2 * x + 3) / 6 : 1) : 0`, // 0 at −3, 1 at 3, as in JAX and newer PyTorch
  },
  ulp: [3, 2],

  numerics: {
    en: 'In the textbook form −∞ gives −∞ · 0 = NaN instead of 0.',
    zh: '教科书公式在 −∞ 处是 −∞ · 0 = NaN，而不是 0。',
  },
  references: [
    {
      authors: 'A. Howard et al.',
      year: 2019,
      title: 'Searching for MobileNetV3',
      venue: 'ICCV, arXiv:1905.02244',
      url: 'https://arxiv.org/abs/1905.02244',
    },
  ],
});
