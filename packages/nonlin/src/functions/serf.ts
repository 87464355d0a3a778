import { defineScalar, math } from './definition.ts';

export const serf = defineScalar({
  name: 'serf',
  family: 'smoothRectifier',
  symbol: '\\mathrm{Serf}',
  title: { en: 'Serf', zh: 'Serf' },
  summary: {
    en: 'A number times the error function of its softplus.',
    zh: '一个数乘以它的 softplus 的误差函数。',
  },

  value: {
    textbook: math`x * erf(log(1 + exp(x)))`,
    stable: math`
      let l = log1p(exp(-abs(x)));
      max(x, -800) * erf(x < 0 ? l : x + l)`,
    short: math`max(x, -800) * erf(max(x, 0) + log1p(exp(-abs(x))))`,
  },
  derivative: {
    textbook: math`
      let s = log(1 + exp(x));
      erf(s) + x * 2 / sqrt(pi) * exp(-s^2) / (1 + exp(-x))`,
    // 2 / √π stands in the exponent, where it costs no rounding. On the left, where the slope changes its sign, what is added to x is
    // (1 + t) k, and x + k is exact.
    stable: math`
      let c = max(min(x, 800), -800);
      let t = exp(-abs(x));
      let l = log1p(t);
      let s = x < 0 ? l : c + l;
      let e = exp(-(s * s) - -0.12078223763524522234551844578165);
      let q = t / (1 + t);
      let k = x < -40 ? 1 : erf(s) / (e * t);
      x < 0 ? e * (t - t * q) * (c + k + t * k) : erf(s) + c * (e - e * q)`,
    short: math`
      let c = max(min(x, 800), -800);
      let t = exp(-abs(x));
      let s = max(c, 0) + log1p(t);
      erf(s) + c * 1.1283791670955125738961589031215 * (exp(-(s * s)) * ((x < 0 ? t : 1) / (1 + t)))`,
  },
  // As close to its zero as ¼, the slope is an eighth of its terms, and each of them has the errors of a logarithm, of erf and of exp.
  ulp: [4, 10],

  numerics: {
    en: 'In the textbook form the left tail is lost, and −∞ gives −∞ · 0 = NaN instead of 0.',
    zh: '教科书公式丢掉左侧尾部，且 −∞ 处是 −∞ · 0 = NaN，而不是 0。',
  },
  references: [
    {
      authors: 'S. Nag, M. Bhattacharyya',
      year: 2021,
      title:
        'SERF: Towards better training of deep neural networks using log-Softplus ERror activation Function',
      venue: 'WACV 2023, arXiv:2108.09598',
      url: 'https://arxiv.org/abs/2108.09598',
    },
  ],
});
