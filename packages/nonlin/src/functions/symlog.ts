import { defineScalar, math } from './definition.ts';

export const symlog = defineScalar({
  name: 'symlog',
  family: 'unbounded',
  symbol: '\\mathrm{symlog}',
  title: { en: 'Symmetric logarithm', zh: '对称对数' },
  summary: {
    en: 'A logarithm for both signs: close to 0 a straight line, far out a logarithm.',
    zh: '适用于正负数的对数：零附近是直线，远处是对数。',
  },

  value: {
    textbook: math`(x < 0 ? -1 : 1) * log(1 + abs(x))`,
    stable: math`(x < 0 ? -log1p(-x) : (x > 0 ? log1p(x) : x))`,
  },
  derivative: {
    textbook: math`1 / (1 + abs(x))`,
  },
  ulp: [2, 2],

  numerics: {
    en: 'log(1 + |x|) loses the digits of small x; log1p does not.',
    zh: 'log(1 + |x|) 会丢掉小 x 的有效数字，log1p 不会。',
  },
  references: [],
});
