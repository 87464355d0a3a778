import { defineScalar, math } from './definition.ts';

export const smish = defineScalar({
  name: 'smish',
  family: 'smoothRectifier',
  symbol: '\\mathrm{Smish}',
  title: { en: 'Smish', zh: 'Smish' },
  summary: {
    en: 'A number times the tanh of the logarithm of one plus its sigmoid.',
    zh: '一个数乘以 tanh(ln(1 + sigmoid))。',
  },

  value: {
    textbook: math`x * tanh(log(1 + 1 / (1 + exp(-x))))`,
    // tanh ln(1 + s) = (s² + 2s) / (s² + 2s + 2).
    // In t = e^−|x|, with m = s² + 2s + 2 times (1 + t)²: t (3t + 2) / m on the left, (2t + 3) / m on the right.
    stable: math`
      let t = exp(-abs(x));
      let m = x < 0 ? 2 + t * (6 + 5 * t) : 5 + t * (6 + 2 * t);
      let q = (x < 0 ? 1 - 2.5 * t^2 : 3 + 2 * t) / m;
      max(x, -800) * (x < 0 ? t * (0.5 + q) : q)`,
    short: math`
      let t = exp(-abs(x));
      let s = (x < 0 ? t : 1) / (1 + t);
      let n = s * (s + 2);
      max(x, -800) * (n / (n + 2))`,
  },
  derivative: {
    textbook: math`
      let s = 1 / (1 + exp(-x));
      let y = tanh(log(1 + s));
      y + x * (1 - y^2) * s * (1 - s) / (1 + s)`,
    stable: math`
      let c = max(min(x, 800), -800);
      let t = exp(-abs(x));
      let m = x < 0 ? 2 + t * (6 + 5 * t) : 5 + t * (6 + 2 * t);
      let q = 4 * (1 + c) + t * (12 * (1.5 + c) + t * (8 * (3.5 + c) + 15 * t));
      x < 0 ? t * (q / (m * m)) : (3 + 2 * t) / m + c * (4 * t * (1 + t) * (2 + t) / (m * m))`,
    short: math`
      let c = max(min(x, 800), -800);
      let t = exp(-abs(x));
      let d = 1 + t;
      let s = (x < 0 ? t : 1) / d;
      let n = s * (s + 2);
      let m = n + 2;
      n / m + c * (t / (d * d)) * (4 * (1 + s) / (m * m))`,
  },
  // With T = tanh ln(1 + σ), 2 T′ + x T″ over one divisor, in t = e^−|x|.
  second: math`
    let c = max(min(x, 800), -800);
    let t = exp(-abs(x));
    let m = x < 0 ? 2 + t * (6 + 5 * t) : 5 + t * (6 + 2 * t);
    let q = x < 0
      ? 8 * (2 + c) + t * (24 * (4 + c) + t * (12 * (18 - c) + t * (72 * (3 - c) + t * (40 * (2 - c)))))
      : 40 * (2 - c) + t * (72 * (3 - c) + t * (12 * (18 - c) + t * (24 * (4 + c) + t * (8 * (2 + c)))));
    t * (q / (m * m * m))`,
  ulp: [4, 7],

  numerics: {
    en: 'In the textbook form the left tail is lost, and −∞ gives −∞ · 0 = NaN instead of 0.',
    zh: '教科书公式丢掉左侧尾部，且 −∞ 处是 −∞ · 0 = NaN，而不是 0。',
  },
  references: [],
});
