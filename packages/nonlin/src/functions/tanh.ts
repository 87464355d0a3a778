import { defineScalar, math } from './definition.ts';

export const tanh = defineScalar({
  name: 'tanh',
  family: 'squashing',
  aliases: ['hyperbolic tangent'],
  symbol: '\\tanh',
  title: { en: 'Hyperbolic tangent', zh: 'Tanh（双曲正切）' },
  summary: {
    en: 'Squashes any number into (−1, 1), with zero in the middle.',
    zh: '把任意实数压缩到 (−1, 1) 区间，并以 0 为中心。',
  },
  frameworks: {
    pytorch: 'tanh',
    jax: 'tanh',
    keras: 'tanh',
    tensorflow: 'tanh',
    onnx: 'Tanh',
    nnlib: ['tanh', 'tanh_fast'],
    mlx: 'tanh',
  },

  value: {
    textbook: math`(exp(x) - exp(-x)) / (exp(x) + exp(-x))`,
    stable: math`tanh(x)`,
  },
  derivative: {
    textbook: math`1 - tanh(x)^2`,
    // 1 − tanh² is 0 from x = 19.1 on, where the slope is still 1e-16: 4t / (1 + t)² is not. Close to 0 it is the other way
    // round. As in sigmoid.
    stable: math`
      let t = exp(-2 * abs(x));
      let near = abs(x) < 0.5;
      let m = 2 * t + t^2;
      let q = (near ? 1 - t : m) / (1 + (near ? t : m));
      near ? 1 - q^2 : 4 * (t - t * q)`,
    short: math`let t = exp(-2 * abs(x)); 4 * t / (1 + t)^2`,
  },

  // −2 tanh sech²: the slope is flat at 0, and its own slope is not.
  second: math`let t = exp(-2 * abs(x)); -2 * tanh(x) * (4 * t / (1 + t)^2)`,
  ulp: [2, 2.1],

  anchors: {
    from: 'PyTorch 2.15, torch.tanh in float64',
    values: [
      [-0.5, -0.46211715726000974],
      [0, 0],
      [1, 0.7615941559557649],
      [1000, 1],
    ],
  },
  numerics: {
    en: 'The textbook form is ∞/∞ = NaN for |x| above 709.8 (float32: 88.7), and near 0 the difference of two numbers close to 1 loses every digit: at x = 1e-17 it gives 0.',
    zh: '|x| 超过 709.8（float32：88.7）时，教科书公式是 ∞/∞ = NaN；在 0 附近，两个接近 1 的数相减会丢掉全部有效数字：x = 1e-17 时得到 0。',
  },
  references: [
    {
      authors: 'Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller',
      year: 1998,
      title: 'Efficient BackProp',
      venue: 'Neural Networks: Tricks of the Trade, 9–50',
      url: 'https://doi.org/10.1007/3-540-49430-8_2',
    },
  ],
});
