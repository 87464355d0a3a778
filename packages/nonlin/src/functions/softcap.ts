import { defineScalar, math } from './definition.ts';

export const softcap = defineScalar({
  name: 'softcap',
  family: 'squashing',
  aliases: ['soft capping', 'logit soft-capping', 'tanh soft-capping'],
  symbol: '\\mathrm{softcap}',
  title: { en: 'Soft cap', zh: 'Softcap（软上限）' },
  summary: {
    en: 'Leaves small numbers almost as they are and bends large ones so that none exceeds the cap.',
    zh: '较小的数几乎不变，较大的数逐渐压弯，绝对值都不超过上限。',
  },

  params: {
    cap: {
      default: 30,
      range: [Number.MIN_VALUE, 1e300],
      symbol: 'c',
      text: { en: 'What no result exceeds in size.', zh: '结果绝对值的上限。' },
    },
  },
  value: {
    textbook: math`cap * tanh(x / cap)`,
    // Below 2^-27 of the cap the result is x to the last digit, also where the quotient would be subnormal.
    stable: math`
      let q = x / cap;
      abs(q) < 7.450580596923828e-9 ? x : cap * tanh(q)`,
  },
  derivative: {
    textbook: math`1 - tanh(x / cap)^2`,
    // 1 − tanh² = 4t / (1 + t)² does not fade out too early. An ulp of the quotient q would cost |2q| ulps of t: what the
    // division cut off, from products split in two (T. J. Dekker, Numerische Mathematik 18, 1971), is put back.
    stable: math`
      let a = abs(x);
      let q = a / cap;
      let qh = 134217729 * q - (134217729 * q - q);
      let ch = 134217729 * cap - (134217729 * cap - cap);
      let ql = q - qh;
      let cl = cap - ch;
      let rest = (((a - qh * ch) - qh * cl) - ql * ch) - ql * cl;
      let t = exp(-2 * q) * (q < 400 ? 1 - 2 * (rest / cap) : 1);
      4 * (t / (1 + t)^2)`,
    short: math`
      let t = exp(-2 * abs(x / cap));
      4 * (t / (1 + t)^2)`,
  },
  // −2 tanh sech²: the slope is flat at 0, and its own slope is not.
  second: math`
    let q = x / cap;
    let t = exp(-2 * abs(q));
    -2 * tanh(q) * (4 * t / (1 + t)^2) / cap`,
  ulp: [3, 6],

  numerics: {
    en: 'The slope written as 1 − tanh² is 0 from |x| = 19.1 c on (float32: 9.02 c), where it is still 1e-16 (float32: 6e-8).',
    zh: '导数若写成 1 − tanh² 的形式，|x| 从 19.1c（float32：9.02c）起就是 0，而真值在那里还有 1e-16（float32：6e-8）。',
  },
  references: [
    {
      authors: 'Gemma Team',
      year: 2024,
      title: 'Gemma 2: improving open language models at a practical size',
      venue: 'arXiv:2408.00118',
      url: 'https://arxiv.org/abs/2408.00118',
    },
  ],
});
