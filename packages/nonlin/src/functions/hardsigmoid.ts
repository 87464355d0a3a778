import { defineScalar, math } from './definition.ts';

export const hardsigmoid = defineScalar({
  name: 'hardsigmoid',
  family: 'squashing',
  symbol: '\\mathrm{hardsigmoid}',
  title: { en: 'Hard sigmoid', zh: 'Hardsigmoid' },
  summary: {
    en: 'A straight line through (0, ½), cut off at 0 and 1: a sigmoid without an exponential.',
    zh: '过 (0, ½) 的直线，在 0 和 1 处截断：不用指数的 sigmoid。',
  },
  frameworks: {
    pytorch: 'hardsigmoid',
    jax: 'hard_sigmoid',
    keras: 'hard_sigmoid',
    onnx: { name: 'HardSigmoid', params: { alpha: 0.2 } },
    nnlib: ['hardsigmoid', 'hardσ'],
  },

  params: {
    alpha: {
      default: 1 / 6,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'Slope in the middle.', zh: '中段的斜率。' },
    },
    beta: {
      default: 0.5,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'Value at 0.', zh: '0 处的值。' },
    },
  },
  value: {
    textbook: math`min(max(alpha * x + beta, 0), 1)`,
    // Close to the lower end the sum cancels, and what rounding cut off the product would be left: it is put back, from factors split
    // in two (T. J. Dekker, Numerische Mathematik 18, 1971). Where the rounded line is 0 or 1, so is the result: −3 gives 0, although
    // the double next to 1/6 is below it.
    stable: math`
      let p = alpha * x;
      let y = p + beta;
      let ah = 134217729 * alpha - (134217729 * alpha - alpha);
      let xh = 134217729 * x - (134217729 * x - x);
      let al = alpha - ah;
      let xl = x - xh;
      let rest = (((ah * xh - p) + ah * xl) + al * xh) + al * xl;
      y > 0 ? (y < 1 ? y + (abs(rest) < inf ? rest : 0) : 1) : 0`,
    short: math`min(max(alpha * x + beta, 0), 1)`,
  },
  derivative: {
    textbook: math`
      let y = alpha * x + beta;
      y > 0 ? (y < 1 ? alpha : 0) : 0`, // at both ends as in PyTorch
  },

  numerics: {
    en: 'Next to −3 the line cancels, and half an ulp of αx would be four ulp of the result. The slope differs: 1/6 in PyTorch, JAX and Keras 3, 0.2 in ONNX and Keras 2.',
    zh: '在 −3 附近直线相消，αx 的半个 ulp 会变成结果的四个 ulp。斜率各家不同：PyTorch、JAX、Keras 3 为 1/6，ONNX 和 Keras 2 为 0.2。',
  },
  references: [
    {
      authors: 'M. Courbariaux, Y. Bengio, J.-P. David',
      year: 2015,
      title:
        'BinaryConnect: Training Deep Neural Networks with binary weights during propagations (uses clip((x+1)/2,0,1))',
      venue: 'NIPS, arXiv:1511.00363',
      url: 'https://arxiv.org/abs/1511.00363',
    },
  ],
});
