import { defineRow, math } from './definition.ts';
import { softmax } from './softmax.ts';

const overAllAxes = { axis: 'all' } as const;

export const logSumExp = defineRow({
  name: 'logSumExp',
  family: 'rowwise',
  aliases: ['logsumexp', 'log_sum_exp', 'realsoftmax'],
  symbol: '\\mathrm{LSE}',
  title: { en: 'Log-sum-exp', zh: 'LogSumExp（指数和的对数）' },
  summary: {
    en: 'A smooth maximum of a row, and the number that log-softmax subtracts.',
    zh: '一行数的平滑最大值，也就是 log-softmax 所减去的那个数。',
  },
  frameworks: {
    pytorch: 'logsumexp',
    jax: { name: 'logsumexp', given: overAllAxes },
    keras: { name: 'logsumexp', given: overAllAxes },
    tensorflow: { name: 'reduce_logsumexp', given: overAllAxes },
    onnx: { name: 'ReduceLogSumExp', given: { ...overAllAxes, keepdims: true } },
    nnlib: { name: 'logsumexp', given: overAllAxes },
    mlx: { name: 'logsumexp', given: overAllAxes },
  },

  result: 'number',
  value: {
    textbook: math`log(sum(exp(x)))`,
    // As in logSoftmax; an infinite largest element is the answer itself.
    stable: math`
      let largest = max(x);
      let rest = sum(x < largest ? exp(x - largest) : 0);
      let ties = sum(x < largest ? 0 : 1);
      abs(largest) < inf ? largest + log1p(rest + (ties - 1)) : largest`,
  },
  vjp: {
    textbook: math`${softmax}(x) * g`,
  },
  masked: -Infinity,
  absent: -Infinity,

  facts: { range: [-Infinity, Infinity], shift: 'equivariant' },
  anchors: {
    from: 'PyTorch 2.15, torch.logsumexp in float64',
    values: [
      [[1, 2, 3], [3.4076059644443806]],
      [[1000, 1000], [1000.6931471805599]],
      [[-Infinity, -Infinity], [-Infinity]],
      [[Infinity, 0], [Infinity]],
    ],
  },
  numerics: {
    en: 'The textbook form overflows above 709.7 (float32: 88.7) and is −∞ when every element is below −745.',
    zh: '元素超过 709.7（float32：88.7）时教科书公式上溢；全部低于 −745 时得到 −∞。',
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
