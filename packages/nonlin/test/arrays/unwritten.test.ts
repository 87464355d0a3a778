// Large results lie in memory that was not zeroed: every element of every result has to be written.
import { expect, test } from 'vitest';
import { unwritten } from '../../src/arrays/unwritten.ts';
import { entmax15Loss, nll } from '../../src/losses.ts';

test('large arrays hold the noise of the tests, small ones zeros', () => {
  expect(unwritten(Float64Array, 10)).toEqual(new Float64Array(10));
  const large = unwritten(Float32Array, 10_000);
  expect(large.length).toBe(10_000);
  expect(large[0]).not.toBe(0);
  expect(unwritten(Float64Array, 5_000).buffer.byteLength).toBe(40_000);
});

test.each([
  ['nll', nll.gradient],
  ['entmax15Loss', entmax15Loss.gradient],
] as const)('a gradient of %s is 0 where nothing was written', (_, gradient) => {
  const shape = [1000, 10];
  const x = { data: new Float32Array(10_000), shape };
  const targets = Array.from({ length: 1000 }, (_, r) => (r % 2 === 0 ? 3 : -100));
  const { data } = gradient(x, targets);
  const ignored = data.filter((_, i) => Math.floor(i / 10) % 2 === 1);
  expect(ignored.every(y => y === 0)).toBe(true);
  expect(data.some(y => y !== 0)).toBe(true);
});
