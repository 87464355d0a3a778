// Rows in pieces: the bits of the whole row, in both backends, and what is refused.
import { describe, expect, test } from 'vitest';
import { all } from '../../src/catalog.ts';
import { define } from '../../src/define.ts';
import { entmax, entmax15, logSumExp, maxout, sigmoid, softmax, sparsemax } from '../../src/index.ts';
import { LONGEST_ROW, TILE } from '../../src/kernels/wasm/memory.ts';
import { TopOfRow } from '../../src/numerics/simplex.ts';
import { type Backend, type LongRowOptions, longRow } from '../../src/runtime.ts';
import { everyNth } from '../support/thorough.ts';
import { type Floats, firstDifference, onBackend } from './support.ts';

/** More than a tile to a piece, and a last piece that fills no block. */
const PIECE = TILE + 8;
const LENGTH = 2 * PIECE + 13;
/** The same, of a row that as a whole is more than kernels stage. */
const LONG = LONGEST_ROW + LENGTH;
const backends: readonly Backend[] = ['wasm', 'javascript'];

type Row = (x: unknown, options: object) => unknown;

/** The result of a row that is handed over in pieces. */
function inPieces<A extends Floats | Uint16Array>(
  f: unknown,
  x: A,
  options: object = {},
  piece = PIECE,
): A | number {
  const row = longRow(f, { length: x.length, ...options } as LongRowOptions);
  const y = x.slice().fill(Number.NaN) as A;
  while (!row.isDone)
    for (let at = 0; at < x.length; at += piece) {
      const part = row.take(x.subarray(at, at + piece) as A);
      if (part) y.set(part as A, at);
    }
  return row.result ?? y;
}

function expectSameBits(got: unknown, want: unknown): void {
  if (typeof want === 'number') expect(got).toBe(want);
  else expect(firstDifference(got as Floats, want as Floats)).toBe(-1);
}

function spread<A extends Floats>(x: A): A {
  for (let i = 0, s = 1; i < x.length; i++) {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    x[i] = (s / 2 ** 32 - 0.5) * 20;
  }
  return x;
}

const rowFunctions = all({ kind: 'row' }).filter(
  ({ definition }) => !('grouped' in definition && definition.grouped),
);
const own = define('own', 'exp(x - max(x)) / sqrt(sum(x * x))');

const tested = [
  ...rowFunctions.map(({ definition, run }) => ({ name: definition.name, run })),
  { name: 'own', run: own },
];
const CASES = [
  [Float32Array, LONG, {}],
  [Float64Array, LENGTH, {}],
  [Float32Array, LENGTH, { temperature: 0.7 }],
  [Float64Array, LENGTH, { temperature: 0.7 }],
] as const;

describe.each(backends)('in pieces by %s', backend => {
  // Each function in both types: in one of them on this backend, at a temperature and without, in the other one on the other backend.
  test.each(tested.map(({ name, run }, i) => [name, run, i + backends.indexOf(backend)] as const))(
    '%s has the bits of the whole row',
    (_, run, turn) => {
      onBackend(backend, () => {
        for (const [type, length, options] of everyNth(2, CASES, turn)) {
          const x = spread(new type(length));
          expectSameBits(inPieces(run, x, options), (run as unknown as Row)(x, options));
        }
      });
    },
  );

  test('NaN, infinities, and what a temperature takes beyond the format, in the first piece or the last', () => {
    onBackend(backend, () => {
      const settings = [
        [1, LENGTH - 1],
        [0.5, LENGTH - 1],
        [0.5, 0],
      ] as const;
      // Each number with each function, in one of three settings.
      for (const [i, odd] of [Number.NaN, Infinity, -Infinity, 1.7e308].entries())
        for (const [j, [temperature, place]] of settings.entries()) {
          const x = spread(new Float64Array(LENGTH));
          x[place] = odd;
          for (const f of everyNth(3, [softmax, logSumExp, sparsemax], i + j))
            expectSameBits(inPieces(f, x, { temperature }), (f as Row)(x, { temperature }));
        }
    });
  });

  test('a row of which nothing takes part, 16-bit numbers, and calls between two pieces', () => {
    onBackend(backend, () => {
      const absent = new Float32Array(LENGTH).fill(-Infinity);
      const options = { allMasked: 'zero' } as const;
      expectSameBits(inPieces(softmax, absent, options), softmax(absent, options));
      const ordinary = spread(new Float32Array(LENGTH));
      expectSameBits(inPieces(softmax, ordinary, options), softmax(ordinary));
      const bits = Uint16Array.from({ length: LENGTH }, (_, i) => 0x3c00 + (i % 3000));
      const half = { dtype: 'float16' } as const;
      expect(inPieces(softmax, bits, half)).toEqual(softmax(bits, half));
      const x = spread(new Float64Array(LENGTH));
      const want = softmax(x);
      const disturbed = longRow(softmax, { length: LENGTH });
      const y = new Float64Array(LENGTH);
      while (!disturbed.isDone)
        for (let at = 0; at < LENGTH; at += PIECE) {
          softmax(new Float64Array(100).fill(3));
          const part = disturbed.take(x.subarray(at, at + PIECE));
          if (part) y.set(part, at);
        }
      expectSameBits(y, want);
    });
  });

  test('known values: equal elements share 1, and their log-sum-exp is the logarithm of their number', () => {
    onBackend(backend, () => {
      const zeros = new Float64Array(2 ** 17);
      expectSameBits(inPieces(softmax, zeros), new Float64Array(2 ** 17).fill(2 ** -17));
      // 17 ln 2 by decimal arithmetic.
      expect(inPieces(logSumExp, zeros)).toBe(11.78350206951907);
      // All but one lie more than 1 below the largest: sparsemax leaves them nothing.
      const peak = new Float64Array(2 ** 17);
      peak[100_000] = 5;
      const only = new Float64Array(2 ** 17);
      only[100_000] = 1;
      expectSameBits(inPieces(sparsemax, peak), only);
    });
  });
});

test('what is refused names the argument', () => {
  expect(() => longRow(sigmoid, { length: 8 })).toThrow(/^f: expected a function of a row, such as softmax/);
  expect(() => longRow(maxout, { length: 8 })).toThrow(/maxout, which works on groups of neighbours/);
  expect(() => longRow(softmax, { length: 0 })).toThrow(/^length: expected a whole number from 1 to/);
  expect(() => longRow(softmax, { length: 8, temperature: 0 })).toThrow(/^temperature/);
  expect(() => longRow(softmax, { length: 8, slope: 1 })).toThrow(/^slope: softmax has no such option/);
  const row = longRow(softmax, { length: 20 });
  expect(() => row.take(new Float32Array(21))).toThrow(/^x: expected at most 20 elements/);
  expect(() => row.take(new Float32Array(9))).toThrow(/^x: expected a multiple of 8 elements/);
  row.take(new Float32Array(8));
  expect(() => row.take(new Float64Array(8))).toThrow(
    /^x: expected pieces of one type, Float32Array, not Float64Array/,
  );
  row.take(new Float32Array(12));
  while (!row.isDone) row.take(new Float32Array(20));
  expect(() => row.take(new Float32Array(8))).toThrow(/^x: all passes over the row are done/);
});

describe('an entmax of a row whose elements are nearly equal', () => {
  // More than are looked through one by one.
  const x = spread(new Float32Array(100_000)).map(v => v / 40);

  test.each([
    ['sparsemax', sparsemax, {}],
    ['entmax15', entmax15, {}],
    ['entmax', entmax, { alpha: 1.3 }],
  ] as const)('%s has the bits of the whole row', (_, f, options) => {
    expectSameBits(inPieces(f, x, options), (f as unknown as Row)(x, options));
  });

  test('few of them wait: those that the threshold of the others may let in', () => {
    for (const power of [1, 2]) {
      const top = new TopOfRow(() => power);
      for (let pass = 0; pass < 4; pass++) for (const v of x) top.add(v - pass * 1e-7);
      // Some √(2n) elements of n lie above the threshold of sparsemax where they lie evenly in an interval of length 1.
      expect(top.elements().length).toBeLessThan(70_000);
    }
  });
});
