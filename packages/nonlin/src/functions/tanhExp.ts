import { defineScalar, math } from './definition.ts';

export const tanhExp = defineScalar({
  name: 'tanhExp',
  family: 'smoothRectifier',
  aliases: ['telu'],
  symbol: '\\mathrm{tanhExp}',
  title: { en: 'TanhExp', zh: 'TanhExp' },
  summary: {
    en: 'A number times the tanh of its exponential.',
    zh: '一个数乘以它的指数的 tanh。',
  },

  value: {
    textbook: math`x * tanh(exp(x))`,
    stable: math`max(x, -800) * tanh(exp(min(x, 10)))`,
  },
  derivative: {
    textbook: math`tanh(exp(x)) + x * exp(x) * (1 - tanh(exp(x))^2)`,
    // With k = e / cosh² e it is k (c + sinh 2e / 2e). On the left, where the slope changes its sign, 1 + c is exact, and the rest of
    // the quotient is a series in (2e)². On the right nothing cancels.
    stable: math`
      let c = max(min(x, 10), -800);
      let e = exp(c);
      let t = exp(-2 * e);
      let d = 1 + t;
      let k = e * (4 * t / (d * d));
      let z = 4 * e^2;
      let series = 1 / 6 + z * (1 / 120 + z * (1 / 5040 + z * (1 / 362880 + z * (1 / 39916800 + z * (1 / 6227020800 + z * (1 / 1307674368000 + z * (1 / 355687428096000 + z * (1 / 121645100408832000 + z * (1 / 51090942171709440000)))))))));
      c < -0.5 ? k * (1 + c + z * series) : (1 - t) / d + c * k`,
    short: math`
      let c = max(min(x, 10), -800);
      let e = exp(c);
      let t = exp(-2 * e);
      let d = 1 + t;
      tanh(e) + c * e * (4 * t / (d * d))`,
  },
  // e / cosh² e (2 + x (1 − 2 e tanh e)) with e = e^x. On the left 2 + x is exact where f″ changes its sign. On the right an ulp of e is 2e
  // ulps of cosh² e.
  second: math`
    let c = max(min(x, 10), -800);
    let e = exp(c);
    let t = exp(-2 * e);
    let d = 1 + t;
    e * (4 * t / (d * d) * (2 + c - 2 * c * e * tanh(e)))`,
  ulp: [4, 6],

  numerics: {
    en: 'exp overflows above 709.8 and the slope becomes ∞ · 0 = NaN; the value at −∞ is −∞ · 0.',
    zh: 'x 超过 709.8 时 exp 上溢，导数成为 ∞ · 0 = NaN；−∞ 处的值是 −∞ · 0。',
  },
  references: [
    {
      authors: 'X. Liu, X. Di',
      year: 2020,
      title:
        'TanhExp: A Smooth Activation Function with High Convergence Speed for Lightweight Neural Networks',
      venue: 'arXiv:2003.09855',
      url: 'https://arxiv.org/abs/2003.09855',
    },
  ],
});
