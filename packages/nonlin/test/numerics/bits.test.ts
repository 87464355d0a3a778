// Bits of floats, quarter turns and sums, against numbers that are written down or computed with hundreds of digits.
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { copysign, exponent, head, pow2, round, scale, significand, turn } from '../../src/numerics/bits.ts';
import { Sum } from '../../src/numerics/running.ts';
import { CompensatedSum, PlainSum } from '../../src/numerics/sums.ts';

const random = randomNumbers(17);
const view = new DataView(new ArrayBuffer(8));

describe('bits', () => {
  test.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-0.5, -0],
    [-1.5, -2],
    [2.500001, 3],
    [2 ** 50 + 0.25, 2 ** 50],
  ])('%d is rounded to %d, ties to even', (x, nearest) => {
    expect(round(x) + 0).toBe(nearest + 0);
  });

  test('powers of two are the floats with an exponent alone', () => {
    for (let n = -1022; n <= 1023; n++) {
      view.setBigUint64(0, BigInt(n + 1023) << 52n);
      expect(pow2(n)).toBe(view.getFloat64(0));
    }
    for (const n of [-1023, 1024, 0.5, Number.NaN, Infinity]) expect(pow2(n)).toBeNaN();
    expect(scale(3, -5)).toBe(0.09375);
    expect(scale(Number.NaN, 3)).toBeNaN();
  });

  test('a number is its significand, between √½ and √2, times a power of two', () => {
    const numbers = Array.from(
      { length: 2000 },
      () => (1 + random()) * 2 ** Math.floor(random() * 2040 - 1020),
    );
    for (const x of [...numbers, 1, 2, 0.5, Math.SQRT2, Math.SQRT1_2, 1.7e308, 2.3e-308]) {
      const [m, e] = [significand(x), exponent(x)];
      // The border is that of √½ to twenty bits.
      expect(m).toBeGreaterThanOrEqual(Math.SQRT1_2 * (1 - 2 ** -19));
      expect(m).toBeLessThan(Math.SQRT2 * (1 + 2 ** -19));
      expect(m * 2 ** Math.trunc(e / 2) * 2 ** (e - Math.trunc(e / 2))).toBe(x);
    }
    expect([significand(1), exponent(1), significand(1.5), exponent(1.5)]).toEqual([1, 0, 0.75, 1]);
  });

  test('the head of a number is its upper 32 bits; a sign is that of any number', () => {
    for (let i = 0; i < 100; i++) {
      const x = (random() - 0.5) * 10 ** (i - 50);
      view.setFloat64(0, x);
      view.setUint32(4, 0);
      expect(head(x)).toBe(view.getFloat64(0));
    }
    expect([copysign(3, -0), copysign(-3, 0), copysign(0, -2), copysign(-2, -Infinity)]).toEqual([
      -3, 3, -0, -2,
    ]);
  });
});

describe('quarter turns', () => {
  const Long = Decimal.clone({ precision: 420 });
  const quarter = Long.acos(-1).div(2);
  /** The exact value of a float. */
  const exactly = (x: number): Decimal => {
    view.setFloat64(0, Math.abs(x));
    const bits = view.getBigUint64(0);
    const whole = new Long(String((bits & ((1n << 52n) - 1n)) | (1n << 52n)));
    return whole.mul(new Long(2).pow(Number(bits >> 52n) - 1075)).mul(Math.sign(x));
  };

  test.each([
    2 ** 20,
    2 ** 20 + 0.5,
    -1234567.890625,
    2 ** 52 + 1,
    -(2 ** 53) - 2,
    1e22,
    -1e100,
    // Nearest of all float64 to a multiple of π/2 (J.-M. Muller, Elementary Functions).
    6381956970095103 * 2 ** 797,
    1.7976931348623157e308,
    -1.7976931348623157e308,
  ])('%d is so many of them and a rest', x => {
    const size = exactly(x).abs();
    const q = size.div(quarter).round();
    const rest = size.sub(q.mul(quarter)).mul(Math.sign(x));
    const [quarters, high, low] = [turn(x, 0), turn(x, 1), turn(x, 2)];
    expect(quarters).toBe(Math.sign(x) * q.mod(4).toNumber() + 0 * x);
    expect(high).toBe(rest.toNumber());
    // What rounding left, to some fifty bits.
    const left = rest.sub(exactly(high)).toNumber();
    expect(Math.abs(low - left)).toBeLessThanOrEqual(2 ** -50 * Math.abs(left) + 2 ** -110);
    expect(turn(-x, 1)).toBe(-high);
    expect(turn(x, 1)).toBe(high);
  });

  test('nearer numbers, infinite ones and none have no such parts', () => {
    for (const x of [0, 1, 2 ** 20 - 1, -(2 ** 20) + 1, Infinity, -Infinity, Number.NaN])
      for (const k of [0, 1, 2]) expect(turn(x, k)).toBeNaN();
  });
});

describe('sums of a row', () => {
  const sumOf = (sum: PlainSum | CompensatedSum, terms: readonly number[]): number => {
    terms.forEach((term, i) => {
      sum.add(i, term);
    });
    return sum.total();
  };

  test('eight partial sums are merged in pairs of pairs, as lanes of vectors are', () => {
    for (let i = 0; i < 200; i++) {
      const terms = Array.from({ length: 27 }, () => (random() - 0.5) * 10 ** Math.floor(40 * random()));
      const p = new Array<number>(8).fill(0);
      terms.forEach((term, k) => {
        p[k % 8]! += term;
      });
      const lane = (k: number): number => p[k]! + p[k + 2]! + (p[k + 4]! + p[k + 6]!);
      expect(sumOf(new PlainSum(), terms)).toBe(lane(0) + lane(1));
    }
  });

  test('a compensated sum is right where a plain one loses all digits, whichever partial sums take what', () => {
    for (let a = 0; a < 16; a++)
      for (let b = 0; b < 16; b++) {
        if (a === b) continue;
        const terms = new Array<number>(24)
          .fill(0)
          .with(a, 2 ** 80)
          .with(b, -(2 ** 80))
          .with(20, 3)
          .with(17, 2 ** -30);
        expect(sumOf(new CompensatedSum(), terms)).toBe(3 + 2 ** -30);
      }
    expect(sumOf(new CompensatedSum(), [1, Infinity, 2])).toBe(Infinity);
    expect(sumOf(new CompensatedSum(), [Infinity, -Infinity])).toBeNaN();
    expect(sumOf(new CompensatedSum(), [1e308, 1e308])).toBe(Infinity);
  });
});

describe('a running sum', () => {
  const most = Number.MAX_VALUE;
  test.each<[readonly number[], number, number]>([
    [[], 1, 0],
    [[1, 2 ** 60, -(2 ** 60)], 1, 1],
    [[2 ** 60, 1, -(2 ** 60)], 1, 1],
    [[2 ** 60, 1, -(2 ** 60), -(2 ** 60), 1, 2 ** 60], 2, 1],
    [[-(2 ** 60), 1, 2 ** 60], 4, 0.25],
    // Beyond the format on the way, and within in the end.
    [[most, most], 2, most],
    [[-most, -most, -most, -most], 4, -most],
    [[most, most, -most], 1, most],
    [[most, most, -most, -most, 2 ** 980], 1, 2 ** 980],
    [[most, most], 1, Infinity],
    [[1, Infinity, 3], 3, Infinity],
    [[-Infinity, most], 2, -Infinity],
    [[Infinity, -Infinity], 2, Number.NaN],
    [[most, most, Infinity], 3, Infinity],
    [[most, most, -Infinity], 3, -Infinity],
    [[1, Number.NaN], 2, Number.NaN],
  ])('of %j, over %i, is %d', (terms, divisor, mean) => {
    const sum = new Sum();
    for (const term of terms) sum.add(term);
    expect(sum.over(divisor)).toBe(mean);
    if (divisor === 1) expect(sum.value).toBe(mean);
  });

  test('of many numbers it is off by no more than its own rounding', () => {
    const terms = Array.from({ length: 3000 }, () => (random() - 0.5) * 2 ** Math.floor(100 * random()));
    const Long = Decimal.clone({ precision: 120 });
    const truth = terms.reduce((sum, v) => sum.add(v), new Long(0)).toNumber();
    const sum = new Sum();
    for (const term of terms) sum.add(term);
    expect(Math.abs(sum.value - truth)).toBeLessThanOrEqual(Math.abs(truth) * 2 ** -52);
  });
});
