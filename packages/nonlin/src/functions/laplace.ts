import { defineScalar, math } from '../define.ts';

export const laplace = defineScalar({
  name: 'laplace',
  aliases: ['laplace cdf'],
  symbol: '\\mathrm{laplace}',
  title: { en: 'Laplace', zh: 'Laplace（MEGA）' },
  summary: {
    en: 'The distribution function of a normal number with chosen mean and width, as in MEGA’s attention.',
    zh: '均值与宽度可选的正态分布函数，MEGA 的注意力所用。',
  },

  params: {
    mu: {
      default: 0.707107,
      range: [-Infinity, Infinity],
      symbol: '\\mu',
      text: { en: 'Where it is ½.', zh: '值为 ½ 之处。' },
    },
    sigma: {
      default: 0.282095,
      range: [Number.MIN_VALUE, Infinity],
      symbol: '\\sigma',
      text: { en: 'Width.', zh: '宽度。' },
    },
  },
  value: {
    textbook: math`(1 + erf((x - mu) / (sigma * sqrt(2)))) / 2`,
    stable: math`cdf((x - mu) / sigma)`, // 1 + erf has no digits on the left
  },
  derivative: {
    textbook: math`exp(-(((x - mu) / sigma)^2 / 2)) / (sigma * sqrt(2 * pi))`,
    stable: math`
      let z = max(min((x - mu) / sigma, 1e100), -1e100);
      exp(-(z * z) / 2) * 0.39894228040143267793994605993438 / sigma`,
  },
  ulp: [1822, 1905],

  numerics: {
    en: '1 + erf cancels on the left. The quotient inside is rounded: far from μ the result is off by z² ulps in float64, where z = (x − μ) / σ.',
    zh: '左侧的 1 + erf 相消。内部的商有舍入：float64 下离 μ 很远时，结果误差约 z² 个 ulp，z = (x − μ) / σ。',
  },
  references: [
    {
      authors: 'X. Ma et al.',
      year: 2022,
      title: 'Mega: Moving Average Equipped Gated Attention',
      venue: 'arXiv:2209.10655',
      url: 'https://arxiv.org/abs/2209.10655',
    },
  ],
});
