import { defineScalar, math } from './definition.ts';

export const gelu = defineScalar({
  name: 'gelu',
  family: 'smoothRectifier',
  aliases: ['gelu_erf', 'gelu_exact', 'gaussian error linear unit'],
  symbol: '\\mathrm{GELU}',
  title: { en: 'Gaussian error linear unit', zh: 'GELU（高斯误差线性单元）' },
  summary: {
    en: 'A number times the chance that a standard normal number is smaller: a smooth ReLU.',
    zh: '一个数乘以“标准正态随机数小于它”的概率：光滑的 ReLU。',
  },
  frameworks: {
    pytorch: { name: 'gelu', fixed: { approximate: 'none' } },
    jax: { name: 'gelu', fixed: { approximate: false }, chosen: true },
    keras: [
      { name: 'gelu', fixed: { approximate: false } },
      { name: 'ops.gelu', fixed: { approximate: false }, chosen: true },
    ],
    tensorflow: { name: 'gelu', fixed: { approximate: false } },
    onnx: { name: 'Gelu', fixed: { approximate: 'none' } },
    nnlib: 'gelu_erf',
    mlx: { name: 'gelu', fixed: { approx: 'none' } },
  },

  value: {
    textbook: math`x / 2 * (1 + erf(x / sqrt(2)))`,
    // Φ keeps its digits on the left, where 1 + erf has none. The bound keeps −∞ from ∞ · 0.
    stable: math`max(x, -40) * normcdf(x)`,
  },
  derivative: {
    textbook: math`(1 + erf(x / sqrt(2))) / 2 + x * exp(-(x^2 / 2)) / sqrt(2 * pi)`,
    // 1 / √(2π) stands in the exponent, where it costs no rounding.
    stable: math`
      let c = max(min(x, 40), -40);
      normcdf(x) + c * exp(-(c * c) / 2 - 0.91893853320467274178032973640562)`,
  },
  ulp: [4, 6],

  numerics: {
    en: 'In the textbook form 1 + erf cancels: every digit is lost below −8.3 (float32: −5.6), where gelu is still −5e-16. With Φ from erfc the tail is right down to the last subnormal, near −38.6.',
    zh: '教科书公式中的 1 + erf 会相消：x 低于 −8.3（float32：−5.6）时全部有效数字丢失，而那里 gelu 还有 −5e-16。改用由 erfc 得到的 Φ，尾部直到 −38.6 附近最后一个非正规数都准确。',
  },
  references: [
    {
      authors: 'D. Hendrycks, K. Gimpel',
      year: 2016,
      title: 'Gaussian error linear units (GELUs)',
      venue: 'arXiv:1606.08415',
      url: 'https://arxiv.org/abs/1606.08415',
    },
  ],
});
