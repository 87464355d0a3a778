import { defineScalar, math } from './definition.ts';

export const generalizedRelu = defineScalar({
  name: 'generalizedRelu',
  family: 'rectifier',
  symbol: '\\mathrm{generalizedRelu}',
  title: { en: 'Generalised ReLU', zh: '广义 ReLU' },
  summary: {
    en: 'Keras’s ReLU with everything that one can turn: a leak, a ceiling and a threshold.',
    zh: 'Keras 的 ReLU，泄漏、上限、阈值都可调。',
  },
  frameworks: {
    keras: ['activations.relu', 'layers.ReLU', { name: 'relu', chosen: true }],
  },

  params: {
    negativeSlope: {
      default: 0,
      range: [-Infinity, Infinity],
      symbol: '\\alpha',
      text: { en: 'Slope below the threshold.', zh: '阈值以下的斜率。' },
    },
    maxValue: {
      default: Infinity,
      range: [-Infinity, Infinity],
      symbol: 'm',
      text: { en: 'What the result never exceeds.', zh: '结果的上限。' },
    },
    threshold: {
      default: 0,
      range: [-Infinity, Infinity],
      symbol: '\\theta',
      text: { en: 'Where the slope 1 begins.', zh: '斜率 1 开始之处。' },
    },
  },
  value: {
    textbook: math`x >= maxValue ? maxValue : (x > threshold ? x : negativeSlope * (x - threshold))`,
    // A slope of 0 gives 0 even at −∞.
    stable: math`
      let low = abs(negativeSlope) > 0 ? negativeSlope * (x - threshold) : 0 * max(x, -1);
      x >= maxValue ? maxValue : (x > threshold ? x : low)`,
  },
  derivative: {
    textbook: math`x >= maxValue ? 0 : (x > threshold ? 1 : negativeSlope)`,
    stable: math`x >= maxValue ? (maxValue < inf ? 0 : 1) : (x > threshold ? 1 : negativeSlope)`, // a ceiling at ∞ is none
  },
  ulp: [3, 2],

  numerics: {
    en: 'Exact above the threshold; below it one difference and one product.',
    zh: '阈值以上精确；以下为一次减法、一次乘法。',
  },
  references: [],
});
