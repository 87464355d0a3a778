import { defineScalar, math } from './definition.ts';

export const logsigmoid = defineScalar({
  name: 'logsigmoid',
  family: 'unbounded',
  symbol: '\\log\\sigma',
  title: { en: 'Log-sigmoid', zh: 'LogSigmoid（sigmoid 的对数）' },
  summary: {
    en: 'The logarithm of the sigmoid: a log-probability that never becomes −∞ too early.',
    zh: 'sigmoid 的对数：不会过早变成 −∞ 的对数概率。',
  },
  frameworks: {
    pytorch: 'logsigmoid',
    jax: 'log_sigmoid',
    keras: 'log_sigmoid',
    tensorflow: 'log_sigmoid',
    nnlib: ['logsigmoid', 'logσ'],
    mlx: 'log_sigmoid',
  },

  value: {
    textbook: math`log(1 / (1 + exp(-x)))`,
    stable: math`min(x, 0) - log1p(exp(-abs(x)))`,
  },
  derivative: {
    textbook: math`1 / (1 + exp(x))`,
    stable: math`
      let t = exp(-abs(x));
      (x < 0 ? 1 : t) / (1 + t)`,
  },
  ulp: [2, 3],

  numerics: {
    en: 'Below −709.8 (float32: −88.7) the textbook form is −∞ where x itself is right; above 36.7 (16.6) it is 0 where −e^(−x) is right.',
    zh: '低于 −709.8（float32：−88.7）时教科书公式得 −∞，正确值就是 x；高于 36.7（16.6）时得 0，正确值是 −e^(−x)。',
  },
  references: [],
});
