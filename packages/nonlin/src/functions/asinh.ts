import { defineScalar, math } from './definition.ts';

export const asinh = defineScalar({
  name: 'asinh',
  family: 'unbounded',
  aliases: ['arcsinh', 'arsinh'],
  symbol: '\\operatorname{asinh}',
  title: { en: 'Inverse hyperbolic sine', zh: '反双曲正弦' },
  summary: {
    en: 'A logarithm for both signs, smooth at 0.',
    zh: '适用于正负数、在 0 处光滑的对数。',
  },
  frameworks: {
    pytorch: 'asinh',
    jax: 'arcsinh',
    keras: 'arcsinh',
    tensorflow: 'asinh',
    onnx: 'Asinh',
    nnlib: 'asinh',
    mlx: 'arcsinh',
  },

  value: {
    textbook: math`log(x + sqrt(x^2 + 1))`,
    // Odd; close to 0 ln(1 + a + a² / (1 + √(1 + a²))), and ln a + ln 2 where a² would overflow.
    stable: math`
      let a = abs(x);
      let y = a < 1e8 ? log1p(a + a^2 / (1 + sqrt(1 + a^2))) : log(a) + 0.69314718055994530942;
      x < 0 ? -y : (x > 0 ? y : x)`,
  },
  derivative: {
    textbook: math`1 / sqrt(x^2 + 1)`,
    stable: math`abs(x) < 1e150 ? 1 / sqrt(x^2 + 1) : 1 / abs(x)`,
  },
  ulp: [3, 3],

  numerics: {
    en: 'On the left x + √(x² + 1) cancels: at −1e8 nothing is left of it in float64, at −4e3 in float32; x² overflows from 1.3e154 on.',
    zh: '左侧的 x + √(x² + 1) 相消：float64 在 −1e8 处、float32 在 −4e3 处已一位不剩；|x| 达到 1.3e154 时 x² 上溢。',
  },
  references: [],
});
