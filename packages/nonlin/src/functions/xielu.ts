import { defineScalar, math } from './definition.ts';

export const xielu = defineScalar({
  name: 'xielu',
  family: 'smoothRectifier',
  symbol: '\\mathrm{xIELU}',
  title: { en: 'xIELU', zh: 'xIELU' },
  summary: {
    en: 'A parabola for positive numbers and the integral of ELU for negative ones, with learned weights.',
    zh: '正数为抛物线，负数为 ELU 的积分，权重由训练得到。',
  },

  params: {
    alphaP: {
      default: 0.8,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\alpha_p',
      text: { en: 'Curvature on the right.', zh: '右侧的曲率。' },
      learned: true,
    },
    alphaN: {
      default: 0.8,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\alpha_n',
      text: { en: 'Weight of the exponential on the left.', zh: '左侧指数项的权重。' },
      learned: true,
    },
    beta: {
      default: 0.5,
      range: [-Infinity, Infinity],
      symbol: '\\beta',
      text: { en: 'Slope at 0.', zh: '0 处的斜率。' },
    },
  },
  value: {
    textbook: math`x > 0 ? alphaP * x^2 + beta * x : alphaN * (exp(x) - 1) - alphaN * x + beta * x`,
    // One product with x, so that −∞ does not meet ∞. The terms cancel towards the root, each side of −½ and of −1 in its own way: below
    // −½ the sum 1 + x is exact; below −1 it is the difference of (β − αₙ) x and αₙ, and what rounding cut off that product and its
    // factor is put back (T. J. Dekker, Numerische Mathematik 18, 1971).
    stable: math`
      let t = exp(max(min(x, 0), -200));
      let d = beta - alphaN;
      let p = d * x;
      let dh = 134217729 * d - (134217729 * d - d);
      let xh = 134217729 * x - (134217729 * x - x);
      let dl = d - dh;
      let xl = x - xh;
      let rest = ((((dh * xh - p) + dh * xl) + dl * xh) + dl * xl) + ((beta - d) - alphaN) * x;
      let far = (p - alphaN) + (alphaN * t + (abs(rest) < inf ? rest : 0));
      x > 0 ? x * (alphaP * x + beta) : (x < -0.5 ? (x < -1 ? far : beta * x + alphaN * (t - (1 + x))) : alphaN * expm1(x) + p)`,
    short: math`x > 0 ? x * (alphaP * x + beta) : alphaN * expm1(x) + (beta - alphaN) * x`,
  },
  derivative: {
    textbook: math`x > 0 ? 2 * alphaP * x + beta : alphaN * (exp(x) - 1) + beta`,
    stable: math`x > 0 ? 2 * alphaP * x + beta : alphaN * expm1(x) + beta`,
  },
  paramSlopes: {
    alphaP: math`x > 0 ? x^2 : 0`,
    alphaN: math`x > 0 ? 0 : expm1(x) - x`,
  },
  ulp: [4, 8],

  numerics: {
    en: 'exp(x) − 1 − x cancels close to 0; expm1 keeps what the slope needs. Towards the root at −2.4 the terms cancel, and the rounding of a product shows: it is put back.',
    zh: 'exp(x) − 1 − x 在 0 附近相消，expm1 保住斜率的有效数字；接近根 −2.4 时各项相消，乘积的舍入误差显露出来，因此要补回去。',
  },
  references: [
    {
      authors: 'A. H. Huang, I. Schlag',
      year: 2024,
      title: 'Deriving Activation Functions Using Integration',
      venue: 'arXiv:2411.13010',
      url: 'https://arxiv.org/abs/2411.13010',
    },
  ],
});
