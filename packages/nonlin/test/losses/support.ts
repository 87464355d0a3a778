import { expect } from 'vitest';

export interface Tensor {
  readonly data: Float64Array;
  readonly shape: number[];
}

/** Compares numbers and arrays, element by element: error relative to 1 or the expected value, the larger one. */
export function expectClose(actual: number | Tensor, expected: Tensor, tolerance: number): void {
  const shape = typeof actual === 'number' ? [] : actual.shape;
  const data = typeof actual === 'number' ? [actual] : actual.data;
  expect(shape).toEqual(expected.shape);
  expect(data).toHaveLength(expected.data.length);
  data.forEach((y, i) => {
    expectNear(y, expected.data[i]!, tolerance * Math.max(1, Math.abs(expected.data[i]!)));
  });
}

/** Infinities and NaN must be met exactly. */
export function expectNear(actual: number, expected: number, distance: number): void {
  if (!Number.isFinite(expected)) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected), `${actual}, expected ${expected}`).toBeLessThanOrEqual(distance);
}

/** A few floats in a row that is not symmetric, reproducible. */
export function sample(count: number, scale: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * scale;
  });
}
