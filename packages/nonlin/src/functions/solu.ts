import { defineRow, math } from './definition.ts';
import { softmax } from './softmax.ts';

export const solu = defineRow({
  name: 'solu',
  family: 'rowwise',
  aliases: ['softmax linear unit'],
  symbol: '\\mathrm{SoLU}',
  title: { en: 'Softmax linear unit', zh: 'SoLU（softmax 线性单元）' },
  summary: {
    en: 'Each number times its softmax: the largest pass, the others are held down by them.',
    zh: '每个数乘以它的 softmax：最大的通过，其余的被它们压低。',
  },

  result: 'row',
  value: {
    textbook: math`x * ${softmax}(x)`,
    stable: math`let e = exp(x - max(x)); (e > 0 ? x : 0) * (e / sum(e))`, // −∞ gives 0, its limit, and NaN stays
  },
  vjp: {
    textbook: math`let s = ${softmax}(x); s * (g + x * g - sum(s * x * g))`,
    // Only differences of x g count, as in softmax; x is measured in the largest size that takes part, as x g may overflow.
    stable: math`
      let largest = max(x);
      let e = exp(x - largest);
      let s = e / sum(e);
      let part = e > 0 ? x : 0;
      let size = max(abs(part));
      let u = size > 0 ? 0.5 * (part / size) * g : part;
      let h = u - sum(x < largest ? 0 : u) / sum(x < largest ? 0 : 1);
      s * g + s * (h - sum(s * h)) * size * 2`,
    short: math`
      let largest = max(x);
      let e = exp(x - largest);
      let s = e / sum(e);
      let u = (e > 0 ? x : 0) * g;
      let h = u - sum(x < largest ? 0 : u) / sum(x < largest ? 0 : 1);
      s * g + s * (h - sum(s * h))`,
  },
  jvp: {
    textbook: math`let s = ${softmax}(x); s * (v + x * (v - sum(s * v)))`,
    stable: math`
      let largest = max(x);
      let e = exp(x - largest);
      let s = e / sum(e);
      let h = v - sum(x < largest ? 0 : v) / sum(x < largest ? 0 : 1);
      s * v + s * ((e > 0 ? x : 0) * (h - sum(s * h)))`,
  },
  ulp: 3,
  masked: 0,
  absent: -Infinity,

  facts: { range: [-Infinity, Infinity] },
  numerics: {
    en: 'Softmax with its maximum taken away, then one product; −∞ gives 0 instead of ∞ · 0.',
    zh: '先算减去最大值的 softmax，再乘一次；−∞ 处得到 0，而不是 ∞ · 0。',
  },
  references: [],
});
