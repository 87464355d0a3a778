import { defineScalar, math } from './definition.ts';

export const hardElish = defineScalar({
  name: 'hardElish',
  family: 'smoothRectifier',
  symbol: '\\mathrm{HardELiSH}',
  title: { en: 'Hard ELiSH', zh: 'HardELiSH' },
  summary: {
    en: 'ELiSH with a straight gate in place of the sigmoid.',
    zh: '用直线门代替 sigmoid 的 ELiSH。',
  },

  value: {
    textbook: math`(x >= 0 ? x : exp(x) - 1) * max(0, min(1, (x + 1) / 2))`,
    stable: math`
      let gate = max(min((x + 1) / 2, 1), 0);
      (x >= 0 ? x : expm1(x)) * gate`,
  },
  derivative: {
    textbook: math`
      let inside = (x + 1) / 2;
      x >= 1 ? 1 : (x >= 0 ? x + 0.5 : (x > -1 ? exp(x) * inside + (exp(x) - 1) / 2 : 0))`,
    stable: math`x >= 1 ? 1 : (x >= 0 ? x + 0.5 : (x > -1 ? exp(x) * ((x + 1) / 2) + expm1(x) / 2 : 0))`,
  },
  ulp: [3, 4],

  numerics: {
    en: 'exp(x) − 1 cancels close to 0.',
    zh: 'exp(x) − 1 在 0 附近相消。',
  },
  references: [],
});
