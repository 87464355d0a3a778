// The survey of a row: the largest of each block, which tells a search what it may pass over.
import { expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { SURVEY_BLOCK, Survey } from '../../src/kernels/survey.ts';
import { TILE } from '../../src/kernels/wasm/memory.ts';
import { setBackend } from '../../src/runtime.ts';

const random = randomNumbers(5);

/** The largest of each block as float32, NaN where there is one. */
function largest(x: ArrayLike<number>): number[] {
  const all: number[] = [];
  for (let from = 0; from < x.length; from += SURVEY_BLOCK) {
    let most = -Infinity;
    for (let i = from; i < Math.min(from + SURVEY_BLOCK, x.length); i++) most = Math.max(most, x[i]!);
    all.push(Math.fround(most));
  }
  return all;
}

test.each([1, 127, 128, 129, 2048, 5000, TILE, TILE + 1, 3 * TILE + 77])(
  'of %i elements: what lies in one block says nothing of the others',
  n => {
    for (const type of [Float32Array, Float64Array]) {
      // Blocks fall and rise; all elements of most lie below 0.
      const x = new type(n).map((_, i) => ((i >> 7) % 5) * 3 - 20 + random());
      const survey = new Survey();
      survey.take(x);
      expect([...survey.maxima]).toEqual(largest(x));
    }
  },
);

test('NaN is the largest of its block alone; infinities of both signs add up to none', () => {
  const x = new Float32Array(20 * SURVEY_BLOCK).map(() => -random());
  for (let lane = 0; lane < 9; lane++) x[(lane + 1) * SURVEY_BLOCK + 13 * lane] = Number.NaN;
  x[12 * SURVEY_BLOCK + 3] = Infinity;
  x[12 * SURVEY_BLOCK + 7] = -Infinity;
  x.fill(-Infinity, 14 * SURVEY_BLOCK, 15 * SURVEY_BLOCK);
  // Their sum is beyond the format, and then none.
  x.fill(3e38, 16 * SURVEY_BLOCK, 16 * SURVEY_BLOCK + 64);
  x.fill(-3e38, 16 * SURVEY_BLOCK + 64, 17 * SURVEY_BLOCK);
  const survey = new Survey();
  survey.take(x);
  expect([...survey.maxima]).toEqual(largest(x));
});

test('a shorter row in the same room leaves nothing of the one before', () => {
  const survey = new Survey();
  survey.take(new Float32Array(300).fill(7));
  const room = survey.maxima;
  const x = new Float32Array(257).fill(-2);
  survey.take(x);
  expect(survey.maxima).toBe(room);
  expect([...survey.maxima]).toEqual([-2, -2, -2]);
  // Another number of blocks needs other room.
  survey.take(x.subarray(0, 256));
  expect([...survey.maxima]).toEqual([-2, -2]);
});

test('the next block that may have something as large, or NaN', () => {
  const x = new Float32Array(6 * SURVEY_BLOCK).map((_, i) => [1, 5, 2, Number.NaN, 5, 0][i >> 7]!);
  const survey = new Survey();
  survey.take(x);
  expect([0, 1, 2, 4, 5].map(from => survey.next(from, 5))).toEqual([1, 1, 3, 4, -1]);
  expect(survey.next(0, 1)).toBe(0);
  expect(survey.next(0, 1.5)).toBe(1);
  expect(survey.next(4, 5.5)).toBe(-1);
});

test('rows from 2048 elements on are worth it where kernels run', () => {
  expect([2047, 2048].map(n => Survey.isWorth(n))).toEqual([false, true]);
  setBackend('javascript');
  expect(Survey.isWorth(1_000_000)).toBe(false);
  setBackend('auto');
});
