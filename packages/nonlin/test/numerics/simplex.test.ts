// Thresholds and places of the largest element, from sums that can be solved by hand.
import { expect, test } from 'vitest';
import { argmax, entmaxThreshold, onehot, TopOfRow } from '../../src/numerics/simplex.ts';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

test.each([
  [[1, 3, 2], 1],
  [[2, 2], 0],
  [[-inf, -5], 1],
  [[1, nan, 3], nan],
  [[nan, 1], nan],
  [[-inf, -inf], nan],
  [[], nan],
])('the largest of %j is at %d', (row, place) => {
  expect(argmax(Float64Array.from(row))).toBe(place);
});

test('one place is 1', () => {
  expect([0, 1, 2].map(i => onehot(i, 1))).toEqual([0, 1, 0]);
  expect(onehot(0, nan)).toBeNaN();
});

// Σ max(u − τ, 0)^p = 1: with two equal elements 2 (−τ)^p = 1; with 1 and ½, (1 − τ)² + (½ − τ)² = 1.
test.each([
  [[0, 0], 1, -0.5],
  [[0, 0], 2, -Math.SQRT1_2],
  [[0, 0], 3, -Math.cbrt(0.5)],
  [[0, 0, -1.5, -7], 3, -Math.cbrt(0.5)],
  [[1, 0, -5], 1, 0],
  [[3], 2, 2],
  [[1, 0.5], 2, (3 - Math.sqrt(7)) / 4],
  [[0.5, 1, -9], 2, (3 - Math.sqrt(7)) / 4],
  [[0.6, 0.5, 0.1], 1, 0.2 / 3],
])('of %j to the power of %d the threshold is %d', (row, p, threshold) => {
  expect(entmaxThreshold(Float64Array.from(row), p)).toBeCloseTo(threshold, 14);
  expect(entmaxThreshold(Float64Array.of(...row, nan), p)).toBeNaN();
});

test('of a long row stays what is at most 1 below its largest element, in its order, and NaN', () => {
  const row = Array.from({ length: 500 }, (_, i) => ((i * 7919) % 500) / 100);
  const top = new TopOfRow(() => 1);
  for (const u of row) top.add(u);
  expect([...top.elements()]).toEqual(row.filter(u => u >= 4.99 - 1));
  top.add(nan);
  top.add(0);
  expect([...top.elements()].filter(Number.isNaN)).toHaveLength(1);
  expect(top.elements()).toHaveLength(row.filter(u => u >= 4.99 - 1).length + 1);
});
