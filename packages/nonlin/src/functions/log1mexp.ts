import { defineScalar, math } from './definition.ts';

export const log1mexp = defineScalar({
  name: 'log1mexp',
  family: 'unbounded',
  symbol: '\\mathrm{log1mexp}',
  title: { en: 'log(1 − exp(−x))', zh: 'log(1 − exp(−x))' },
  summary: {
    en: 'The logarithm of one minus e to the −x, for positive x: how probabilities of opposites are kept as logarithms.',
    zh: '1 减 e 的 −x 次方再取对数（x 为正）：用对数保存对立事件的概率。',
  },
  frameworks: {
    jax: 'log1mexp',
  },

  value: {
    textbook: math`log(1 - exp(-x))`,
    // Each where it loses nothing, on its side of ln 2 (M. Mächler, 2012).
    stable: math`x < 0.69314718055994530942 ? log(-expm1(-x)) : log1p(-exp(-x))`,
  },
  derivative: {
    textbook: math`exp(-x) / (1 - exp(-x))`,
    stable: math`
      let t = exp(-x);
      x > 1 ? t / (1 - t) : (x >= 0 ? 1 / expm1(x) : sqrt(x))`, // NaN below 0, as the value is
  },
  domain: [0, Infinity],
  ulp: [2, 3],

  numerics: {
    en: '1 − exp(−x) cancels for small x, and log(1 − …) for large x: below 1e-16 the result is −∞, above 36.7 it is 0.',
    zh: 'x 很小时 1 − exp(−x) 相消，x 很大时 log(1 − …) 失去精度：小于 1e-16 得 −∞，大于 36.7 得 0。',
  },
  references: [
    {
      authors: 'M. Maechler',
      year: 2012,
      title: 'Accurately Computing log(1 - exp(-|a|)) Assessed by the Rmpfr package',
      venue: 'Rmpfr vignette',
    },
  ],
});
