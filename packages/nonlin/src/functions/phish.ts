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
    // On the left g is below 0.17 in size, and with sinh 2g / 2g = 1 + rest the slope is x / cosh² g times 2Φ + x φ + Φ rest, where
    // the slope changes its sign. Where Φ and φ are subnormal numbers, 2Φ comes from Mills' ratio Φ / φ, so that the scaling is last.
    stable: math`
      let c = max(min(x, 40), -40);
      let p = normcdf(c);
      let g = c * p;
      let t = exp(-2 * abs(g));
      let d = 1 + t;
      let y = tanh(g);
      let k = x < 0 ? c - c * y^2 : c * (4 * t / (d * d));
      let f = c * exp(-(c * c) / 2 - 0.91893853320467274178032973640562);
      let w = 1 / (c * c);
      let ratio = 1 - 2 * w * (1 - w * (1 - 3 * w * (1 - 5 * w * (1 - 7 * w * (1 - 9 * w)))));
      let z = 4 * g^2;
      let rest = z * (1 / 6 + z * (1 / 120 + z * (1 / 5040 + z * (1 / 362880 + z * (1 / 39916800 + z * (1 / 6227020800 + z * (1 / 1307674368000 + z / 355687428096000)))))));
      x < 0 ? k * (x < -35 ? f * ratio : 2 * p + f + p * rest) : y + k * (p + f)`,
    short: math`
      let c = max(min(x, 40), -40);
      let p = normcdf(c);
      let g = c * p;
      let t = exp(-2 * abs(g));
      let d = 1 + t;
      tanh(g) + c * (4 * t / (d * d)) * (p + c * exp(-(c * c) / 2) * 0.39894228040143267793994605993438)`,
  },
  // f″ = (2Φ + x φ (4 − x²) − 2x y g′²) / cosh² g with y = tanh g and g′ = Φ + x φ. On the right g is x − x Φ(−x): an ulp of Φ would be
  // 2x ulps of 1 / cosh².
  second: math`
    let c = max(min(x, 400), -400);
    let tail = normcdf(-abs(c));
    let g = x < 0 ? c * tail : c - c * tail;
    let t = exp(-2 * abs(g));
    let d = 1 + t;
    let p = x < 0 ? tail : 1 - tail;
    let f = c * exp(-(c * c) / 2 - 0.91893853320467274178032973640562);
    4 * t / (d * d) * (2 * p + f * (4 - c * c) - 2 * c * tanh(g) * (p + f)^2)`,
  ulp: [5, 9],

  numerics: {
    en: 'As in GELU, 1 + erf has no digits left below −8.3 (float32: −5.6).',
    zh: '与 GELU 相同，x 低于 −8.3（float32：−5.6）时 1 + erf 一位不剩。',
  },
  references: [],
});
