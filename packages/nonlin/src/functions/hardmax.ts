import { defineRow, math } from './definition.ts';

export const hardmax = defineRow({
  name: 'hardmax',
  family: 'shares',
  aliases: ['one-hot argmax'],
  symbol: '\\mathrm{hardmax}',
  title: { en: 'Hardmax', zh: 'Hardmax（独热 argmax）' },
  summary: {
    en: 'One at the first largest element of a row and zero elsewhere: what softmax becomes as the temperature goes to 0.',
    zh: '一行中第一个最大元素处为 1，其余为 0：温度趋于 0 时的 softmax。',
  },
  frameworks: { onnx: 'Hardmax' },

  result: 'row',
  value: { textbook: math`onehot(argmax(x))` },
  vjp: { textbook: math`0 * g` }, // it is constant wherever it does not jump
  symmetric: true,
  masked: 0,
  absent: -Infinity,

  facts: { range: [0, 1], sumsTo: 1, order: 'kept' },
  references: [],
});
