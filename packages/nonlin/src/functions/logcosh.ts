import { defineScalar, math } from './definition.ts';

export const logcosh = defineScalar({
  name: 'logcosh',
  family: 'unbounded',
  symbol: '\\mathrm{logcosh}',
  title: { en: 'Log-cosh', zh: 'LogCosh' },
  summary: {
    en: 'The logarithm of the hyperbolic cosine: a parabola close to zero, |x| − ln 2 far from it.',
    zh: '双曲余弦的对数：零附近是抛物线，远处是 |x| − ln 2。',
  },
  frameworks: {
    keras: 'log_cosh',
    nnlib: 'logcosh',
  },

  value: {
    textbook: math`log((exp(x) + exp(-x)) / 2)`,
    // Close to 0 ln(1 + (cosh x − 1)), with the series of cosh x − 1, whose first term is exact but for one rounding.
    stable: math`
      let a = abs(x);
      let z = min(a, 1)^2;
      let series = 1 / 24 + z * (1 / 720 + z * (1 / 40320 + z * (1 / 3628800 + z * (1 / 479001600 + z * (1 / 87178291200 + z * (1 / 20922789888000 + z * (1 / 6402373705728000 + z * (1 / 2432902008176640000))))))));
      a < 1 ? log1p(0.5 * z + z * (z * series)) : a - 0.69314718055994530941723212145818 + log1p(exp(-2 * a))`,
    short: math`
      let a = abs(x);
      let m = expm1(min(a, 1));
      a < 1 ? log1p(m^2 / (2 + 2 * m)) : a - 0.69314718055994530941723212145818 + log1p(exp(-2 * a))`,
  },
  derivative: {
    textbook: math`tanh(x)`,
  },
  ulp: [4, 2],

  numerics: {
    en: 'cosh overflows above 710.4 (float32: 89.4); close to 0 its logarithm, x² / 2, loses every digit below 1e-8.',
    zh: 'cosh 在 710.4（float32：89.4）以上溢出；在 0 附近，它的对数约为 x² / 2，|x| 小于 1e-8 时丢失全部有效数字。',
  },
  references: [],
});
