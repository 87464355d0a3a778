import { defineScalar, math } from './definition.ts';
import { sigmoid } from './sigmoid.ts';

export const silu = defineScalar({
  name: 'silu',
  family: 'smoothRectifier',
  aliases: ['swish-1', 'sigmoid linear unit'],
  symbol: '\\mathrm{SiLU}',
  title: { en: 'Sigmoid linear unit', zh: 'SiLU（Sigmoid 线性单元，又称 Swish）' },
  summary: {
    en: 'A number times its own sigmoid: a smooth ReLU that dips below zero before it fades out.',
    zh: '一个数乘以它自己的 sigmoid：光滑的 ReLU，在负半轴先略低于零，再渐渐消失。',
  },
  frameworks: {
    pytorch: 'silu',
    jax: ['silu', 'swish'],
    keras: ['silu', 'swish'],
    tensorflow: 'silu',
    nnlib: 'swish',
    mlx: 'silu',
  },

  value: {
    textbook: math`x * ${sigmoid}(x)`,
    // σ as in sigmoid: t − t q on the left, where t = e^x is never of a positive number, and 1 − q on the right. −∞ has to be kept
    // from ∞ · 0.
    stable: math`
      let t = exp(-abs(x));
      let s = x < 0 ? t : 1;
      max(x, -800) * (s - s * (t / (1 + t)))`,
    short: math`let left = max(x, -800); left / (1 + exp(-left))`,
  },
  derivative: {
    textbook: math`${sigmoid}(x) + x * ${sigmoid}(x) * (1 - ${sigmoid}(x))`,
    // σ + x σ (1 − σ) over (1 + t)² = 1 + m. On the left, where the slope changes its sign, 1 − a is exact, and t is small beside it.
    stable: math`
      let a = min(abs(x), 800);
      let t = exp(-a);
      let m = 2 * t + t^2;
      (x < 0 ? t * (1 - a + t) : 1 + t * (1 + a)) / (1 + m)`,
  },
  ulp: [3, 5],

  numerics: {
    en: 'In the textbook form −∞ gives ∞ · 0 = NaN instead of 0, and exp overflows below −709.8 (float32: −88.7), where results are still normal numbers.',
    zh: '教科书公式在 −∞ 处是 ∞ · 0 = NaN，而不是 0；x 低于 −709.8（float32：−88.7）时 exp 上溢，而真值在那里仍是正规数。',
  },
  references: [
    {
      authors: 'D. Hendrycks, K. Gimpel',
      year: 2016,
      title: 'Gaussian error linear units (GELUs)',
      venue: 'arXiv:1606.08415',
      url: 'https://arxiv.org/abs/1606.08415',
    },
    {
      authors: 'S. Elfwing, E. Uchibe, K. Doya',
      year: 2017,
      title:
        'Sigmoid-weighted linear units for neural network function approximation in reinforcement learning',
      venue: 'arXiv:1702.03118',
      url: 'https://arxiv.org/abs/1702.03118',
    },
    {
      authors: 'P. Ramachandran, B. Zoph, Q. V. Le',
      year: 2017,
      title: 'Searching for activation functions',
      venue: 'arXiv:1710.05941',
      url: 'https://arxiv.org/abs/1710.05941',
    },
  ],
});
