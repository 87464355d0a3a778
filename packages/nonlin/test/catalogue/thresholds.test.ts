// α-entmax of any α: probabilities that sum to 1, and gradients that sum to 0, however little of a logit decides about them.
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { find } from '../../src/catalog.ts';
import { expand } from '../../src/formula/index.ts';
import type { RowFunction } from '../../src/functions/definition.ts';
import { entmax } from '../../src/index.ts';
import { oracle } from '../support/decimal.ts';

const f = find('entmax')!.definition as RowFunction;
const random = randomNumbers(16);
/** Rows whose elements lie about as far apart as decides who is above the threshold. */
const rowsFor = (alpha: number): readonly (readonly number[])[] => [
  [-0.16084108129143715, -0.2273794412612915],
  ...[2, 3, 5, 9].flatMap(n =>
    Array.from({ length: 4 }, () => Array.from({ length: n }, () => (random() * 1.2) / (alpha - 1))),
  ),
];

describe.each([1.2, 1.7, 2.5, 3, 5, 8, 16])('alpha = %s', alpha => {
  test('the value is that of the textbook form in many digits', () => {
    for (const x of rowsFor(alpha)) {
      const truth = oracle(f.value.textbook, { x, alpha }).map(Number);
      entmax(x, { alpha }).forEach((y, i) => {
        const where = `element ${i} of [${x}]: ${y}, not ${truth[i]}`;
        expect(Math.abs(y - truth[i]!), where).toBeLessThanOrEqual((8 + 8 / (alpha - 1)) * 2 ** -53);
      });
    }
  });

  test('the gradient is that of the textbook form in many digits, and sums to 0', () => {
    for (const x of rowsFor(alpha)) {
      const g = x.map((_, i) => [1, -0.5, 0.25, 3][i % 4]!);
      const truth = oracle(expand(f.vjp.textbook, { y: f.value.textbook }), { x, g, alpha }).map(Number);
      const dx = entmax.vjp(x, g, { alpha });
      const size = Math.max(...truth.map(Math.abs));
      dx.forEach((d, i) => {
        // A probability is right to an ulp of 1, and so is what is a power of it.
        const where = `element ${i} of [${x}]: ${d}, not ${truth[i]}`;
        expect(Math.abs(d - truth[i]!), where).toBeLessThanOrEqual(1e-11 * size);
      });
      expect(Math.abs(dx.reduce((sum, d) => sum + d, 0))).toBeLessThanOrEqual(1e-14 * size);
    }
  });
});

test('what cannot be told apart any more is refused', () => {
  expect(() => entmax([1, 2], { alpha: 64 })).toThrow('alpha: expected a number from 1.01 to 16, not 64');
});
