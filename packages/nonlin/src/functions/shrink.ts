import { defineScalar, math } from './definition.ts';

export const shrink = defineScalar({
  name: 'shrink',
  family: 'shrinkage',
  symbol: '\\mathrm{shrink}',
  title: { en: 'Shrink', zh: '收缩' },
  summary: {
    en: 'ONNX’s shrinkage: silent up to λ, beyond it moved towards zero by a bias.',
    zh: 'ONNX 的收缩函数：绝对值不超过 λ 归零，之外按 bias 向零移动。',
  },
  frameworks: {
    onnx: { name: 'Shrink', options: { lambd: 'lambda' } },
  },

  params: {
    lambda: {
      default: 0.5,
      range: [0, Infinity],
      symbol: '\\lambda',
      text: { en: 'Half the width of the silent zone.', zh: '死区宽度的一半。' },
    },
    bias: {
      default: 0,
      range: [-Infinity, Infinity],
      symbol: 'b',
      text: {
        en: 'How far the rest is moved; λ gives softshrink, 0 hardshrink.',
        zh: '其余的移动距离；取 λ 即 softshrink，取 0 即 hardshrink。',
      },
    },
  },
  value: {
    textbook: math`x < -lambda ? x + bias : (x > lambda ? x - bias : 0)`,
  },
  derivative: {
    textbook: math`abs(x) > lambda ? 1 : 0`,
  },

  references: [],
});
