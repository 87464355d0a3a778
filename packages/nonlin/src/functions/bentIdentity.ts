import { defineScalar, math } from './definition.ts';

export const bentIdentity = defineScalar({
  name: 'bentIdentity',
  family: 'unbounded',
  symbol: '\\mathrm{bentIdentity}',
  title: { en: 'Bent identity', zh: '弯曲恒等函数' },
  summary: {
    en: 'A straight line with a bend at 0: slope ½ far left, 1½ far right.',
    zh: '在 0 附近弯折的直线：x → −∞ 时斜率趋于 ½，x → ∞ 时趋于 1½。',
  },

  value: {
    textbook: math`(sqrt(x^2 + 1) - 1) / 2 + x`,
    // x² / (√(x² + 1) + 1) does not cancel; |x| stands for the root where x² would overflow.
    stable: math`
      let a = abs(x);
      a < 1e150 ? x^2 / (sqrt(x^2 + 1) + 1) / 2 + x : (x < 0 ? x / 2 : x + x / 2)`,
  },
  derivative: {
    textbook: math`x / (2 * sqrt(x^2 + 1)) + 1`,
    stable: math`
      let c = max(min(x, 1e150), -1e150);
      c / (2 * sqrt(c * c + 1)) + 1`,
  },
  // ½ / √(x² + 1)³, divided step by step, so that nothing overflows.
  second: math`
    let c = max(min(x, 1e150), -1e150);
    let r = sqrt(c * c + 1);
    0.5 / r / r / r`,
  ulp: [4, 3],

  numerics: {
    en: '√(x² + 1) − 1 cancels close to 0, and x² overflows from 1.3e154 on (float32: 1.8e19).',
    zh: '√(x² + 1) − 1 在 0 附近相消；|x| 达到 1.3e154（float32：1.8e19）时 x² 上溢。',
  },
  references: [],
});
