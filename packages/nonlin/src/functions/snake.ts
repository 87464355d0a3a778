import { defineScalar, math } from './definition.ts';

export const snake = defineScalar({
  name: 'snake',
  family: 'periodic',
  symbol: '\\mathrm{snake}',
  title: { en: 'Snake', zh: 'Snake' },
  summary: {
    en: 'A straight line with ripples: it lets a network continue what repeats.',
    zh: '带波纹的直线：让网络能把周期性的东西延续下去。',
  },

  params: {
    frequency: {
      default: 1,
      range: [Number.MIN_VALUE, Infinity],
      symbol: 'a',
      text: { en: 'Frequency of the ripples.', zh: '波纹的频率。' },
      learned: true,
    },
  },
  value: {
    textbook: math`x + (1 - cos(2 * frequency * x)) / (2 * frequency)`,
    // sin², which does not cancel; at ±∞ the line wins.
    stable: math`
      let s = sin(frequency * x);
      abs(x) < inf ? x + s * s / frequency : x`,
  },
  derivative: {
    textbook: math`1 + sin(2 * frequency * x)`,
    // (sin + cos)², which keeps digits where the slope touches 0.
    stable: math`let s = sin(frequency * x) + cos(frequency * x); s * s`,
  },
  paramSlopes: {
    frequency: math`
      let s = sin(frequency * x);
      x * sin(2 * (frequency * x)) / frequency - s * s / frequency^2`,
  },
  ulp: [4, 8],

  numerics: {
    en: '1 − cos cancels close to 0: sin² does not.',
    zh: '1 − cos 在 0 附近相消，sin² 不会。',
  },
  references: [
    {
      authors: 'L. Ziyin, T. Hartwig, M. Ueda',
      year: 2020,
      title: 'Neural Networks Fail to Learn Periodic Functions and How to Fix It',
      venue: 'NeurIPS, arXiv:2006.08195',
      url: 'https://arxiv.org/abs/2006.08195',
    },
  ],
});
