import { defineScalar, math } from './definition.ts';

export const mish = defineScalar({
  name: 'mish',
  family: 'smoothRectifier',
  symbol: '\\mathrm{Mish}',
  title: { en: 'Mish', zh: 'Mish' },
  summary: {
    en: 'A number times the tanh of its softplus: close to SiLU, a little deeper on the left.',
    zh: '一个数乘以它的 softplus 的 tanh：接近 SiLU，左侧略深。',
  },
  frameworks: {
    pytorch: 'mish',
    jax: 'mish',
    keras: 'mish',
    onnx: 'Mish',
    nnlib: 'mish',
    mlx: 'mish',
  },

  value: {
    textbook: math`x * tanh(log(1 + exp(x)))`,
    // tanh ln(1 + e) = n / (n + 2) with n = e² + 2e, for x > 0 divided by e²: no logarithm, and nothing cancels. Far on the left it is
    // t − t q, where only t and the last step are rounded much.
    stable: math`
      let t = exp(-abs(x));
      let n = x < 0 ? t * (t + 2) : 1 + 2 * t;
      let q = (x < -1 ? t * (1 + t) : n) / (n + 2 * (x < 0 ? 1 : t^2));
      max(x, -800) * (x < -1 ? t - t * q : q)`,
    short: math`
      let t = exp(-abs(x));
      let n = x < 0 ? t * (t + 2) : 1 + 2 * t;
      max(x, -800) * (n / (n + 2 * (x < 0 ? 1 : t^2)))`,
  },
  derivative: {
    textbook: math`
      let s = tanh(log(1 + exp(x)));
      s + x * (1 - s^2) / (1 + exp(-x))`,
    // With n, m = n + 2: s = n / m and 1 − s² = 4 (n + 1) / m²; n + 1 = (e + 1)², so that 1 − s² times σ is 4 e (e + 1) / m².
    // On the left, where the slope changes its sign, as t (4 (1 + c) + t (…)) / m²: 1 + c is exact there.
    stable: math`
      let c = max(min(x, 800), -800);
      let t = exp(-abs(x));
      let u = t^2;
      let n = x < 0 ? t * (t + 2) : 1 + 2 * t;
      let m = n + 2 * (x < 0 ? 1 : u);
      let q = 4 * (1 + c) + t * (6 + 4 * c + t * (4 + t));
      x < 0 ? t * (q / (m * m)) : n / m + c * (4 * u * (1 + t) / (m * m))`,
    short: math`
      let c = max(min(x, 800), -800);
      let t = exp(-abs(x));
      let u = t^2;
      let n = x < 0 ? t * (t + 2) : 1 + 2 * t;
      let m = n + 2 * (x < 0 ? 1 : u);
      let k = x < 0 ? 4 * t * (t + 1) : 4 * u * (1 + t);
      n / m + c * (k / (m * m))`,
  },
  // 4e / m³ (2 (1 + e) m + x (2 + 2e − 3e² − 2e³)) with e = e^x, for x > 0 divided by e³: f″ is of the size of e^(−2x) there, where its
  // terms are of the size of e^(−x).
  second: math`
    let c = max(min(x, 800), -800);
    let t = exp(-abs(x));
    let u = exp(-2 * abs(x));
    let m = x < 0 ? 2 + 2 * t + u : 1 + 2 * t + 2 * u;
    let q = x < 0
      ? 4 + 2 * c + t * (8 + 2 * c + t * (6 - 3 * c + t * (2 - 2 * c)))
      : 2 - 2 * c + t * (6 - 3 * c + t * (8 + 2 * c + t * (4 + 2 * c)));
    (x < 0 ? t : u) * (4 * q / (m * m * m))`,
  ulp: [3, 7],

  numerics: {
    en: 'log(1 + exp(x)) is 0 below −36.7 (float32: −16.6) and overflows above 709.8 (88.7); at −50 the textbook form gives −0 where −9.6e-21 is right.',
    zh: 'log(1 + exp(x)) 在 −36.7（float32：−16.6）以下为 0，在 709.8（88.7）以上溢出；−50 处教科书公式得 −0，正确值是 −9.6e-21。',
  },
  references: [
    {
      authors: 'D. Misra',
      year: 2019,
      title: 'Mish: A Self Regularized Non-Monotonic Activation Function',
      venue: 'arXiv:1908.08681',
      url: 'https://arxiv.org/abs/1908.08681',
    },
  ],
});
