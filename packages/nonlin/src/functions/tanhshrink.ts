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
    // (x cosh x − sinh x) / cosh x = x³ / 3 − x³ (cosh x / 3 − Σ 2n x^(2n−2) / (2n+1)!) / cosh x, where the second term is small
    // beside the first, and its series have terms of one sign.
    stable: math`
      let z = min(abs(x), 1)^2;
      let series = 2 / 15 + z * (4 / 315 + z * (1 / 2268 + z * (1 / 124740 + z * (1 / 11119680 + z * (1 / 1459458000 + z * (1 / 264648384000 + z * (1 / 63356823129600 + z * (1 / 19352629610496000))))))));
      let cosh = 1 + z * (1 / 2 + z * (1 / 24 + z * (1 / 720 + z * (1 / 40320 + z * (1 / 3628800 + z * (1 / 479001600 + z * (1 / 87178291200 + z * (1 / 20922789888000 + z * (1 / 6402373705728000)))))))));
      let cube = x * z;
      abs(x) < 1 ? cube / 3 - cube * (z * series / cosh) : x - tanh(x)`,
  },
  derivative: {
    textbook: math`tanh(x)^2`,
  },
  ulp: [3, 3],

  numerics: {
    en: 'x − tanh x cancels close to 0, where it is x³ / 3: at 1e-5 no digit is right in float64, at 0.005 none in float32.',
    zh: 'x − tanh x 在 0 附近相消，那里它约为 x³ / 3：float64 在 1e-5 处、float32 在 0.005 处已没有一位正确。',
  },
  references: [],
});
