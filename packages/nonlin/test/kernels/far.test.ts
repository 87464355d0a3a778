// Elements behind the four millionth: loops of kernels over tiles and pieces end where an array ends. What repeats has results that repeat.
import { describe, expect, test } from 'vitest';
import { crelu, gelu, leakyRelu, logSumExp, prelu, softmax, swiglu, tanh } from '../../src/index.ts';
import { distribution, topK } from '../../src/logits.ts';
import { bceWithLogits, mseLoss } from '../../src/losses.ts';
import { longRow } from '../../src/runtime.ts';
import { onBackend } from './support.ts';

const PERIOD = 1012;
/** The last tile is not full, and ends in the middle of a vector. */
const PERIODS = 4150;
const LENGTH = PERIOD * PERIODS;
const piece = Float64Array.from({ length: PERIOD }, (_, i) => Math.sin(i) * 5);

type Numbers = Float32Array | Float64Array | Uint16Array;
function repeated<A extends Numbers>(one: A, times = PERIODS): A {
  const many = new (one.constructor as new (n: number) => A)(one.length * times);
  for (let i = 0; i < times; i++) many.set(one, i * one.length);
  return many;
}

const bytes = (numbers: Numbers): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
function expectRepeated(found: unknown, one: unknown, times = PERIODS): void {
  expect(bytes(found as Numbers).equals(bytes(repeated(one as Numbers, times)))).toBe(true);
}

const singles = Float32Array.from(piece);
const bits = Uint16Array.from(piece, (_, i) => 0x3800 + i);

describe('more than four million elements', () => {
  test.each<[string, Numbers, (x: Numbers, g: Numbers) => unknown]>([
    ['a table', singles, x => tanh(x as Float32Array)],
    ['a gradient by a table', singles, (x, g) => tanh.vjp(x as Float32Array, g as Float32Array)],
    ['float64', piece, x => gelu(x as Float64Array)],
    ['a gradient of float64', piece, (x, g) => gelu.vjp(x as Float64Array, g as Float64Array)],
    ['four lanes', singles, x => leakyRelu(x as Float32Array)],
    ['numbers of 16 bits', bits, x => tanh(x as Uint16Array, { dtype: 'float16' })],
    ['losses of elements', singles, (x, g) => bceWithLogits(x, g.map(Math.abs), { reduction: 'none' })],
  ])('%s', (_, one, call) => {
    onBackend('wasm', () => expectRepeated(call(repeated(one), repeated(one)), call(one, one)));
  });

  test('channels that alternate', () => {
    const weight = Float32Array.of(0.25, -0.5);
    const call = (data: Float32Array) => prelu({ data, shape: [data.length / 2, 2] }, { weight, axis: 1 });
    onBackend('wasm', () => expectRepeated(call(repeated(singles)).data, call(singles).data));
  });

  test('pairs, and results twice as long', () => {
    onBackend('wasm', () => {
      const halves = (n: number) => ({ data: repeated(singles, 2 * n), shape: [2, n * PERIOD] });
      const both = swiglu(halves(PERIODS / 2), { axis: 0 }) as { data: Float32Array };
      expectRepeated(both.data, (swiglu(halves(1), { axis: 0 }) as { data: Float32Array }).data, PERIODS / 2);
      const rows = { data: repeated(singles), shape: [PERIODS, PERIOD] };
      expectRepeated(crelu(rows).data, crelu(singles));
      expectRepeated(
        crelu.vjp(rows, { ...rows, data: repeated(singles, 2 * PERIODS), shape: [PERIODS, 2 * PERIOD] }).data,
        crelu.vjp(singles, repeated(singles, 2)),
      );
    });
  });

  test('rows, whole and in pieces, and means', () => {
    onBackend('wasm', () => {
      const same = new Float32Array(LENGTH).fill(3);
      const row = longRow(softmax, { length: LENGTH });
      const parts: Float32Array[] = [];
      const step = 2 ** 16;
      while (!row.isDone)
        for (let at = 0; at < LENGTH; at += step) {
          const part = row.take(same.subarray(at, at + step)) as Float32Array | undefined;
          if (part) parts.push(part);
        }
      for (const y of [softmax(same), Buffer.concat(parts.map(bytes))])
        expectRepeated(y, new Float32Array(PERIOD).fill(1 / LENGTH));
      expect(logSumExp(new Float64Array(LENGTH).fill(3))).toBeCloseTo(3 + Math.log(LENGTH), 12);
      expect(mseLoss(same, new Float32Array(LENGTH))).toBe(9);
      expect(distribution(same, { minP: 0.5 })[LENGTH - 1]).toBeCloseTo(1 / LENGTH, 13);
      const last = same.with(LENGTH - 1, 5);
      expect([...topK(last, 1).indices]).toEqual([LENGTH - 1]);
      expect(distribution(last, { topK: 1 })[LENGTH - 1]).toBe(1);
    });
  });
});
