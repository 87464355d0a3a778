// argmax and topK beside a full sort in another way, for every kind of input.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { argmax, sample as draw, topK } from '../../src/logits.ts';
import { setBackend } from '../../src/runtime.ts';
import { sample } from '../losses/support.ts';

/** The order by definition: NaN first, then larger numbers, then lower indices. */
function sorted(row: readonly number[]): { value: number; index: number }[] {
  const rank = (x: number): number => (Number.isNaN(x) ? Number.POSITIVE_INFINITY : x);
  const isNaNFirst = (a: number, b: number): number => Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return row
    .map((value, index) => ({ value, index }))
    .sort(
      (a, b) =>
        isNaNFirst(a.value, b.value) ||
        (rank(a.value) === rank(b.value) ? a.index - b.index : rank(b.value) > rank(a.value) ? 1 : -1),
    );
}

// Few values, so that equals abound.
const element = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 0.5),
  fc.double(),
);
const row = fc.array(element, { minLength: 1, maxLength: 60 });

describe('topK', () => {
  it('is the beginning of the sorted row', () => {
    fc.assert(
      fc.property(row, fc.nat(), (x, n) => {
        const k = n % (x.length + 1);
        const wanted = sorted(x).slice(0, k);
        const { values, indices } = topK(x, k);
        expect(indices).toEqual(wanted.map(w => w.index));
        // 0 and −0 are equals.
        expect(values.map(v => v + 0)).toEqual(wanted.map(w => w.value + 0));
        if (k > 0) expect(argmax(x)).toBe(indices[0]);
      }),
    );
  });

  it('takes the first of equals, also at the cut', () => {
    expect(topK([1, 2, 2, 2, 0], 2)).toEqual({ values: [2, 2], indices: [1, 2] });
    expect(topK([5, 5, 5, 5], 3).indices).toEqual([0, 1, 2]);
    expect(argmax([-Infinity, -Infinity])).toBe(0);
  });

  it('counts NaN as the largest', () => {
    expect(topK([1, Number.NaN, Infinity, Number.NaN], 3).indices).toEqual([1, 3, 2]);
    expect(argmax([1, Number.NaN, Infinity])).toBe(1);
  });

  it('is not slow where the largest come last', () => {
    const x = Float32Array.from({ length: 200_000 }, (_, i) => i);
    expect(Array.from(topK(x, 3).indices)).toEqual([199_999, 199_998, 199_997]);
  });

  it('goes along any axis, in any kind of array', () => {
    const nested = [
      [
        [1, 9],
        [4, 2],
      ],
      [
        [3, 3],
        [8, 0],
      ],
    ];
    const data = nested.flat(2);
    for (const axis of [0, 1, 2, -1]) {
      const { values, indices } = topK(nested, 1, { axis });
      for (const type of [Float32Array, Float64Array, Int8Array, BigInt64Array]) {
        const typed =
          type === BigInt64Array ? BigInt64Array.from(data, BigInt) : (type as typeof Int8Array).from(data);
        const found = topK({ data: typed, dims: [2, 2, 2] }, 1, { axis });
        expect(Array.from(found.values.data), `axis ${axis}`).toEqual(values.flat(2));
        expect(found.indices.data).toBeInstanceOf(Int32Array);
        expect(Array.from(found.indices.data)).toEqual(indices.flat(2));
        expect(found.indices.dims).toEqual([2, 2, 2].with(axis, 1));
      }
    }
    expect(argmax(nested, { axis: 1 })).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(argmax({ data: [1, 3, 2], shape: [3] })).toEqual({ data: [1], shape: [] });
    expect(argmax(Float32Array.of(1, 3, 2))).toBe(1);
  });

  it('reads 16-bit numbers, and counts beyond what they hold', () => {
    // float16: 1 is 0x3c00, −1 is 0xbc00.
    const bits = new Uint16Array(3000).fill(0xbc00);
    bits[2999] = 0x3c00;
    const { values, indices } = topK(bits, 1, { dtype: 'float16' });
    expect([values[0], indices[0]]).toEqual([0x3c00, 2999]);
    expect(argmax({ data: bits, shape: [1, 3000] }, { dtype: 'float16' }).data[0]).toBe(2999);
    expect(argmax(bits, { dtype: 'float16' })).toBe(2999);
    expect(draw(bits, { dtype: 'float16', temperature: 0 })).toBe(2999);
  });

  it('gives indices of a tensor that says it has 16-bit numbers as the integers that they are, without its type', () => {
    for (const key of ['type', 'dtype']) {
      const x = { data: Uint16Array.of(0x3c00, 0x4000), dims: [1, 2], [key]: 'float16' };
      expect(argmax(x)).toEqual({ data: Int32Array.of(1), dims: [1] });
      expect(draw(x, { temperature: 0 })).toEqual({ data: Int32Array.of(1), dims: [1] });
      const { values, indices } = topK(x, 1);
      expect(values).toEqual({ data: Uint16Array.of(0x4000), dims: [1, 1], [key]: 'float16' });
      expect(indices).toEqual({ data: Int32Array.of(1), dims: [1, 1] });
    }
  });

  it('names what is wrong', () => {
    expect(() => topK([1, 2], 3)).toThrow(
      'k: expected a whole number from 0 to 2, the length of axis 0, not 3',
    );
    expect(() => topK([1, 2], 1.5)).toThrow(RangeError);
    expect(() => topK([1, 2], '1' as unknown as number)).toThrow('k: expected a number');
    expect(() => topK([1, 2], 1, { axis: 1 })).toThrow('axis: 1 is out of range');
    expect(() => topK([], 0)).toThrow('x: expected at least one class along axis 0');
    expect(() => argmax(3 as unknown as number[])).toThrow('x: expected an array with an axis');
    expect(() => argmax([1], { axes: 0 } as object)).toThrow('axes: argmax has no such option');
  });
});

describe('long rows, of which a kernel makes a survey', () => {
  afterEach(() => setBackend('auto'));

  /** Few different numbers, so that equals abound; NaN and infinities here and there. */
  function longRow(length: number, seed: number, special: number): Float64Array {
    const row = Float64Array.from(sample(length, 50, seed), v => Math.round(v * 8) / 8);
    for (let i = 0; i < special; i++)
      row[(i * 7919) % length] = [Number.NaN, Infinity, -Infinity, 1e300, -1e300][i % 5]!;
    return row;
  }

  it.each([2048, 2049, 4095, 5000, 16_384 * 3 + 77])(
    '%i elements: the same on both backends, as by sorting',
    length => {
      for (const special of [0, 1, 12]) {
        const row = longRow(length, length, special);
        for (const type of [Float64Array, Float32Array]) {
          const x = type.from(row);
          const wanted = sorted([...x]);
          for (const k of [1, 2, 7]) {
            const found = (['wasm', 'javascript'] as const).map(backend => {
              setBackend(backend);
              return Array.from(topK(x, k).indices);
            });
            expect(found[0]).toEqual(wanted.slice(0, k).map(w => w.index));
            expect(found[1]).toEqual(found[0]);
          }
        }
      }
    },
  );

  it('tells NaN from infinities, and from sums beyond float32', () => {
    const quiet = Float32Array.from(sample(5000, 50, 4));
    const specials = [
      [Number.NaN],
      [Infinity, -Infinity],
      [3e38, 3e38, -3e38, -3e38],
      [-Infinity, 3e38, 3e38],
    ];
    for (const special of specials) {
      for (const first of [0, 1, 127, 128, 2560, 4999 - 16 * special.length]) {
        const x = quiet.slice();
        special.forEach((v, i) => {
          x[first + 16 * i] = v;
        });
        const wanted = sorted([...x]).slice(0, 5);
        const found = topK(x, 5);
        expect([...found.indices], `${special} at ${first}`).toEqual(wanted.map(w => w.index));
        expect([...found.values]).toEqual(wanted.map(w => w.value));
      }
    }
  });

  it('tells float64 numbers apart that are one float32, in any order', () => {
    const up = Float64Array.from({ length: 6000 }, (_, i) => 1 + i * 2 ** -40);
    for (const row of [up, up.toReversed(), up.map((_, i) => up[(i * 2311) % 6000]!)]) {
      for (const k of [1, 3, 23]) {
        const wanted = sorted([...row]).slice(0, k);
        expect([...topK(row, k).indices]).toEqual(wanted.map(w => w.index));
      }
    }
  });

  it('rows of a batch, one after another, of lengths that differ', () => {
    for (const length of [3000, 2900, 3100]) {
      const data = Float32Array.from(sample(3 * length, 9, length));
      const { indices } = topK({ data, dims: [3, length] }, 2);
      for (let r = 0; r < 3; r++) {
        const row = [...data.subarray(r * length, (r + 1) * length)];
        const wanted = sorted(row).slice(0, 2);
        expect([...indices.data.subarray(2 * r, 2 * r + 2)]).toEqual(wanted.map(w => w.index));
      }
    }
  });
});
