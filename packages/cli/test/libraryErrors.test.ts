// What the library says of an argument is told in Chinese, too.
import { celu, elu, entmax, glu, maxout, relu, softmax } from 'nonlin';
import { fitTemperature, topK } from 'nonlin/logits';
import { code } from 'nonlin/notation';
import { expect, test } from 'vitest';
import { inChinese } from '../src/libraryErrors.ts';

const logits = { data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] };

test.each<readonly [chinese: string, call: () => unknown]>([
  ['alpha：应为 5e-324 到 Infinity 之间的数，而不是 0', () => celu(1, { alpha: 0 })],
  ['temperature：应为大于 0 的有限数，而不是 0', () => softmax([1, 2], { temperature: 0 })],
  ['axis：5 超出范围，输入有 1 个轴；可用：-1 … 0', () => softmax([1, 2], { axis: 5 })],
  ['axis：5 超出范围，输入有 2 个轴；可用：-2 … 1', () => softmax(logits, { axis: 5 })],
  ['axis：应为整数，而不是 0.5', () => softmax([1, 2], { axis: 0.5 })],
  ['x：glu 把第 0 轴分成两半，而它的长度 3 是奇数', () => glu([1, 2, 3])],
  ['pieces：应为能整除第 0 轴长度 3 的整数，而不是 2', () => maxout([1, 2, 3], { pieces: 2 })],
  ['k：应为 0 到 2（第 1 轴的长度）的整数，而不是 3', () => topK(logits, 3)],
  ['elu 没有参数 beta；它有 alpha', () => code(elu, 'c', { params: { beta: 1 } })],
  ['relu 没有参数 beta；它没有参数', () => code(relu, 'c', { params: { beta: 1 } })],
  ['DuckDB 无法表达 entmax', () => code(entmax, 'duckdb', { params: { alpha: 3 } })],
  ['slope：relu 没有这个选项；可用：out, dtype', () => relu(1, { slope: 1 } as object)],
  [
    'labels[1]：应为类别编号 0 … 1，或 ignoreIndex（-100），而不是 7',
    () => fitTemperature(logits, Int32Array.of(0, 7)),
  ],
  ['labels：应至少有一个计入的标签', () => fitTemperature(logits, Int32Array.of(-100, -100))],
  [
    'logits 第 0 行第 1 类：应为有限数或 −∞，而不是 NaN',
    () => fitTemperature({ data: Float64Array.of(1, Number.NaN), shape: [1, 2] }, Int32Array.of(0)),
  ],
])('%s', (chinese, call) => {
  let message = '';
  try {
    call();
  } catch (error) {
    ({ message } = error as Error);
  }
  expect([message, inChinese(message)]).toEqual([message, chinese]);
});
