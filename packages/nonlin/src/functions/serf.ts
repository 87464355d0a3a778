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
    // (1 + t) k, and x + k is exact; k = l / t times the series of √π e^(z/2) erf(l) / 2l in z = 2l².
    stable: math`
      let c = max(min(x, 800), -800);
      let t = exp(-abs(x));
      let l = log1p(t);
      let s = x < 0 ? l : c + l;
      let e = exp(-(s * s) - -0.12078223763524522234551844578165);
      let q = t / (1 + t);
      let z = 2 * l^2;
      let more = z * (1 / 3 + z * (1 / 15 + z * (1 / 105 + z * (1 / 945 + z * (1 / 10395 + z * (1 / 135135 + z * (1 / 2027025 + z * (1 / 34459425 + z * (1 / 654729075 + z * (1 / 13749310575 + z * (1 / 316234143225 + z * (1 / 7905853580625 + z * (1 / 213458046676875 + z * (1 / 6190283353629375 + z / 191898783962510625))))))))))))));
      let r = x < -40 ? 1 : l / t;
      let k = r + r * more;
      x < 0 ? e * (t - t * q) * (c + k + t * k) : erf(s) + c * (e - e * q)`,
    short: math`
      let c = max(min(x, 800), -800);
      let t = exp(-abs(x));
      let s = max(c, 0) + log1p(t);
      erf(s) + c * 1.1283791670955125738961589031215 * (exp(-(s * s)) * ((x < 0 ? t : 1) / (1 + t)))`,
  },
  // f″ = G σ (2 + x (1 − σ − 2 s σ)) with the softplus s and G = 2 / √π e^(−s²). On the right s = x + l, and the exponent is taken apart:
  // an ulp of s would be 2s² ulps of G. On the left 2 + x is exact where f″ changes its sign.
  second: math`
    let c = max(min(x, 800), -800);
    let t = exp(-abs(x));
    let l = log1p(t);
    let d = 1 + t;
    let right = exp(-(c * c) - -0.12078223763524522234551844578165) * exp(-(l * (2 * c + l)));
    let left = exp(-(l * l) - -0.12078223763524522234551844578165);
    x < 0
      ? left * (t / (d * d) * (2 + c + 2 * t * (1 - c * l)))
      : right * ((2 + c * (t / d - 2 * (c + l) / d)) / d)`,
  ulp: [4, 9],

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
