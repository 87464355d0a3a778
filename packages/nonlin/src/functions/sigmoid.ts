import { defineScalar, math } from './definition.ts';

export const sigmoid = defineScalar({
  name: 'sigmoid',
  family: 'squashing',
  aliases: ['logistic', 'expit', 'σ'],
  symbol: '\\sigma',
  title: { en: 'Sigmoid', zh: 'Sigmoid 函数' },
  summary: {
    en: 'Squashes any number into (0, 1), so that it can be read as a probability.',
    zh: '把任意实数压缩到 (0, 1) 区间，因而可以当作概率来读。',
  },
  frameworks: {
    pytorch: 'sigmoid',
    jax: 'sigmoid',
    keras: 'sigmoid',
    tensorflow: 'sigmoid',
    onnx: 'Sigmoid',
    nnlib: ['sigmoid', 'σ', 'sigmoid_fast'],
    mlx: 'sigmoid',
  },

  value: {
    textbook: math`1 / (1 + exp(-x))`,
    // One exp, never of a positive number: nothing overflows, and the left tail keeps its digits down to the last subnormal.
    // With q = t / (1 + t) it is t − t q or 1 − q, where only t and the last step are rounded much. Close to 0 it is
    // (1 ± q) / 2 with q = tanh(|x| / 2) for the same reason.
    stable: math`
      let t = exp(-abs(x));
      let near = abs(x) < 1;
      let q = (near ? 1 - t : t) / (1 + t);
      let s = x < 0 ? t : 1;
      near ? 0.5 + 0.5 * (x < 0 ? -q : q) : s - s * q`,
    short: math`1 / (1 + exp(-x))`,
  },
  derivative: {
    textbook: math`exp(-x) / (1 + exp(-x))^2`,
    // σ(1 − σ) is 0 from x = 36.8 on, where the slope is still 1e-16; t / (1 + t)² is not. Written t − t q, with
    // q = m / (1 + m) and (1 + t)² = 1 + m, what is rounded before the end is small. Close to 0 the slope is near ¼, and
    // there (1 − q²) / 4 with q = tanh(|x| / 2) has that property.
    stable: math`
      let t = exp(-abs(x));
      let near = abs(x) < 1;
      let m = 2 * t + t^2;
      let q = (near ? 1 - t : m) / (1 + (near ? t : m));
      near ? (1 - q^2) / 4 : t - t * q`,
    short: math`let t = exp(-abs(x)); t / (1 + t)^2`,
  },

  // σ′ (1 − 2σ): the slope is flat at 0, and its own slope is not.
  second: math`let t = exp(-abs(x)); -tanh(x / 2) * (t / (1 + t)^2)`,
  ulp: [2, 2.1],

  anchors: {
    from: 'SciPy 1.10.1, scipy.special.expit',
    values: [
      [-40, 4.248354255291589e-18],
      [0, 0.5],
      [1, 0.7310585786300049],
    ],
  },
  numerics: {
    en: 'For x below −709.8 the textbook form overflows inside and gives 0, though float64 could go on to −745; computed in float32 that happens at −88.7. From x = 36.74 on it is exactly 1, in float32 from 16.64; the float nearest to the true value is 1 from 37.43 and 17.33 on.',
    zh: 'x 低于 −709.8 时，教科书公式的中间结果上溢，得到 0，而 float64 本可以一直表示到 −745；若用 float32 计算，−88.7 处就会如此。x 从 36.74 起（float32 从 16.64 起）它恰好等于 1；而从 37.43（float32 为 17.33）起，最接近真值的浮点数就是 1。',
  },
  references: [
    {
      authors: 'P.-F. Verhulst',
      year: 1838,
      title: 'Notice sur la loi que la population suit dans son accroissement',
      venue: 'Correspondance mathématique et physique 10, 113–121',
    },
    {
      authors: 'D. E. Rumelhart, G. E. Hinton, R. J. Williams',
      year: 1986,
      title: 'Learning representations by back-propagating errors',
      venue: 'Nature 323, 533–536',
      url: 'https://doi.org/10.1038/323533a0',
    },
  ],
});
