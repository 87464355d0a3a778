import { defineScalar, math } from './definition.ts';

export const tanhshrink = defineScalar({
  name: 'tanhshrink',
  family: 'shrinkage',
  symbol: '\\mathrm{tanhshrink}',
  title: { en: 'Tanh shrink', zh: 'Tanhshrink' },
  summary: {
    en: 'What tanh leaves of a number: nearly nothing close to zero, all but 1 far from it.',
    zh: '一个数减去它的 tanh：零附近几乎为零，远处只少 1。',
  },
  frameworks: {
    pytorch: 'tanhshrink',
    keras: 'tanh_shrink',
    nnlib: 'tanhshrink',
  },

  value: {
    textbook: math`x - tanh(x)`,
    // (x cosh x − sinh x) / cosh x: the numerator is Σ 2n x^(2n+1) / (2n+1)!, whose terms all have one sign.
    stable: math`
      let z = x^2;
      let t = exp(min(abs(x), 1));
      let series = 1 / 3 + z * (1 / 30 + z * (1 / 840 + z * (1 / 45360 + z * (1 / 3991680 + z * (1 / 518918400 + z * (1 / 93405312000 + z * (1 / 22230464256000 + z / 6758061133824000)))))));
      abs(x) < 1 ? x * z * series * 2 / (t + 1 / t) : x - tanh(x)`,
  },
  derivative: {
    textbook: math`tanh(x)^2`,
  },
  ulp: [5, 3],

  numerics: {
    en: 'x − tanh x cancels close to 0, where it is x³ / 3: at 1e-5 no digit is right in float64, at 0.005 none in float32.',
    zh: 'x − tanh x 在 0 附近相消，那里它约为 x³ / 3：float64 在 1e-5 处、float32 在 0.005 处已没有一位正确。',
  },
  references: [],
});
