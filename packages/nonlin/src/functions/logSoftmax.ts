import { defineRow, math } from './definition.ts';
import { softmax } from './softmax.ts';

export const logSoftmax = defineRow({
  name: 'logSoftmax',
  family: 'rowwise',
  aliases: ['log_softmax'],
  symbol: '\\log\\mathrm{softmax}',
  title: { en: 'Log-softmax', zh: 'Log-softmax（对数 softmax）' },
  summary: {
    en: 'The logarithm of softmax, computed without ever forming the probabilities that would underflow.',
    zh: 'softmax 的对数；计算时从不形成会下溢的概率。',
  },
  frameworks: {
    pytorch: 'log_softmax',
    jax: 'log_softmax',
    keras: 'log_softmax',
    tensorflow: 'log_softmax',
    onnx: 'LogSoftmax',
    nnlib: { name: 'logsoftmax', given: { axis: 0 } },
    mlx: 'log_softmax',
  },

  result: 'row',
  value: {
    textbook: math`log(exp(x) / sum(exp(x)))`,
    // The largest element contributes exp(0) = 1 to the sum. Kept apart, it leaves log1p of the rest, so that a
    // confident row keeps its digits: log-softmax of [0, −50] begins with −1.9e-22, not with 0.
    // Ties of the largest count 1 each; as x − largest they add 0, or NaN in a row with +∞.
    stable: math`
      let largest = max(x);
      let rest = sum(x < largest ? exp(x - largest) : x - largest);
      let ties = sum(x < largest ? 0 : 1);
      x - largest - log1p(rest + (ties - 1))`,
  },
  vjp: {
    textbook: math`g - ${softmax}(x) * sum(g)`,
    // 1 − p from the other probabilities, so that the gradient of a confident, right answer is small, not 0.
    stable: math`
      let largest = max(x);
      let rest = sum(x < largest ? exp(x - largest) : x - largest) + (sum(x < largest ? 0 : 1) - 1);
      let p = ${softmax}(x);
      let others = x < largest ? 1 - p : rest / (1 + rest);
      g * others - p * (sum(g) - g)`,
  },
  // The mean of v with the probabilities as weights is taken away. Only differences of v count, as in softmax.
  jvp: {
    textbook: math`v - sum(${softmax}(x) * v)`,
    stable: math`
      let largest = max(x);
      let h = v - sum(x < largest ? 0 : v) / sum(x < largest ? 0 : 1);
      h - sum(${softmax}(x) * h)`,
  },
  masked: -Infinity,
  absent: -Infinity,

  facts: { range: [-Infinity, 0], shift: 'invariant', order: 'kept' },
  anchors: {
    from: 'PyTorch 2.15, torch.log_softmax in float64',
    values: [
      [
        [-2, 0, 2],
        [-4.142931628499899, -2.1429316284998996, -0.1429316284998995],
      ],
      [
        [1000, 0],
        [0, -1000],
      ],
      [
        [-Infinity, 0],
        [-Infinity, 0],
      ],
      [
        [Infinity, 0],
        [NaN, NaN],
      ],
    ],
  },
  numerics: {
    en: 'log(softmax(x)) is −∞ as soon as a probability underflows: a gap of 745 between two logits, in float32 one of 104.',
    zh: '概率一旦下溢，log(softmax(x)) 就变成 −∞：两个 logits 相差 745 时如此，float32 下只需相差 104。',
  },
  references: [
    {
      authors: 'P. Blanchard, D. J. Higham, N. J. Higham',
      year: 2021,
      title: 'Accurately computing the log-sum-exp and softmax functions',
      venue: 'IMA Journal of Numerical Analysis 41(4), 2311–2330',
      url: 'https://doi.org/10.1093/imanum/draa038',
    },
  ],
});
