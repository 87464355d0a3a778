import { defineScalar, math } from './definition.ts';

export const phish = defineScalar({
  name: 'phish',
  family: 'smoothRectifier',
  symbol: '\\mathrm{Phish}',
  title: { en: 'Phish', zh: 'Phish' },
  summary: {
    en: 'A number times the tanh of its GELU: never negative.',
    zh: '一个数乘以它的 GELU 的 tanh：从不为负。',
  },

  value: {
    textbook: math`x * tanh(x / 2 * (1 + erf(x / sqrt(2))))`,
    stable: math`
      let c = max(min(x, 40), -40);
      max(x, -40) * tanh(c * normcdf(c))`,
  },
  derivative: {
    textbook: math`
      let g = x / 2 * (1 + erf(x / sqrt(2)));
      tanh(g) + x * (1 - tanh(g)^2) * ((1 + erf(x / sqrt(2))) / 2 + x * exp(-(x^2 / 2)) / sqrt(2 * pi))`,
    stable: math`
      let c = max(min(x, 40), -40);
      let p = normcdf(c);
      let g = c * p;
      let t = exp(-2 * abs(g));
      let d = 1 + t;
      tanh(g) + c * (4 * t / (d * d)) * (p + c * exp(-(c * c) / 2) * 0.39894228040143267793994605993438)`,
  },
  ulp: [7, 30],

  numerics: {
    en: 'As in GELU, 1 + erf has no digits left below −8.3 (float32: −5.6).',
    zh: '与 GELU 相同，x 低于 −8.3（float32：−5.6）时 1 + erf 一位不剩。',
  },
  references: [],
});
