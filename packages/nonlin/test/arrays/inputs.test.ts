// What may be passed in, what comes back, and what every error says. sigmoid stands for functions of a number, softmax
// for functions of a row; they share the layer under test.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf, broadcastStrides, read, rowsAlong, strided } from '../../src/arrays/index.ts';
import { logSumExp, relu, sigmoid, softmax } from '../../src/index.ts';

const values = [-3, -0.5, 0, 0.25, 2, 7];
const wanted = values.map(v => sigmoid(v));

describe('every kind of input gives the same numbers, in its own kind', () => {
  test('numbers and arrays', () => {
    expect(sigmoid(values)).toEqual(wanted);
    expect(sigmoid([values.slice(0, 3), values.slice(3)])).toEqual([wanted.slice(0, 3), wanted.slice(3)]);
    expect(sigmoid([[values]])).toEqual([[wanted]]);
    expect([sigmoid([]), sigmoid([[], []])]).toEqual([[], [[], []]]);
  });

  test('float arrays keep their type', () => {
    expect(sigmoid(Float64Array.from(values))).toEqual(Float64Array.from(wanted));
    expect(sigmoid(Float32Array.from(values))).toEqual(Float32Array.from(wanted));
    expect(sigmoid(Float64Array.from([9, ...values, 9]).subarray(1, 7))).toEqual(Float64Array.from(wanted));
    expect(sigmoid(new Float32Array(new SharedArrayBuffer(8)))).toEqual(Float32Array.of(0.5, 0.5));
  });

  test.each([
    [Int8Array, Float32Array],
    [Uint8Array, Float32Array],
    [Uint8ClampedArray, Float32Array],
    [Int16Array, Float32Array],
    [Uint16Array, Float32Array],
    [Int32Array, Float64Array],
    [Uint32Array, Float64Array],
  ])('%o gives floats that hold every value', (Integers, Floats) => {
    const result = relu(Integers.of(0, 1, 100));
    expect(result).toBeInstanceOf(Floats);
    expect([...result]).toEqual([0, 1, 100]);
  });

  test('64-bit integers', () => {
    expect(relu(BigInt64Array.of(-1n, 2n))).toEqual(Float64Array.of(0, 2));
    expect(relu(BigUint64Array.of(2n))).toEqual(Float64Array.of(2));
  });

  test('tensors', () => {
    const data = Float32Array.from(values);
    expect(sigmoid({ data, shape: [2, 3] })).toEqual({ data: Float32Array.from(wanted), shape: [2, 3] });
    expect(sigmoid({ data, dims: [6, 1] })).toEqual({ data: Float32Array.from(wanted), dims: [6, 1] });
    expect(sigmoid({ data: values, shape: [6] })).toEqual({ data: wanted, shape: [6] });
  });

  test('views with strides and an offset are read in order', () => {
    const transposed = { data: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2], stride: [1, 3], offset: 0 };
    expect([...relu(transposed).data]).toEqual([1, 4, 2, 5, 3, 6]);
    const backwards = { data: Float64Array.of(1, 2, 3), shape: [3], stride: [-1], offset: 2 };
    expect([...relu(backwards).data]).toEqual([3, 2, 1]);
  });
});

describe('out', () => {
  test('in place, and into another array', () => {
    const x = Float64Array.from(values);
    expect(sigmoid(x, { out: x })).toBe(x);
    expect([...x]).toEqual(wanted);
    const out = [0, 0, 0, 0, 0, 0];
    expect(sigmoid(values, { out })).toBe(out);
    expect(out).toEqual(wanted);
    const tensor = { data: new Float32Array(6), shape: [2, 3] };
    expect(sigmoid({ data: Float32Array.from(values), shape: [2, 3] }, { out: tensor })).toBe(tensor);
    expect(tensor.data).toEqual(Float32Array.from(wanted));
  });

  test('memory that overlaps but is shifted', () => {
    const memory = Float64Array.of(...values, 0);
    softmax(memory.subarray(0, 6), { out: memory.subarray(1, 7) });
    expect([...memory.subarray(1)]).toEqual(softmax(values));
    const again = Float64Array.of(...values, 0);
    sigmoid(again.subarray(0, 6), { out: again.subarray(1) });
    expect([...again.subarray(1)]).toEqual(wanted);
  });

  test('is not touched when the call fails', () => {
    const out = new Float64Array(3).fill(9);
    expect(() => softmax(new Float64Array(3), { out, axis: 4 })).toThrow(RangeError);
    expect(() => sigmoid([1, 2], { out: out as never })).toThrow(TypeError);
    expect([...out]).toEqual([9, 9, 9]);
  });
});

const shapes = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 });
const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

describe('axes', () => {
  test('rows along any axis hold each element once, at its place', () => {
    fc.assert(
      fc.property(shapes, fc.nat(3), (shape, pick) => {
        const axis = pick % shape.length;
        const rows = rowsAlong(shape, axis);
        const places = Array.from({ length: rows.count }, (_, r) =>
          Array.from({ length: rows.length }, (_row, i) => rows.start(r) + i * rows.stride),
        ).flat();
        expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: size(shape) }, (_, i) => i));
      }),
    );
  });

  test('every axis against a naive loop', () => {
    const x = Array.from({ length: 2 }, (_, i) =>
      Array.from({ length: 3 }, (_j, j) =>
        Array.from({ length: 4 }, (_k, k) => Math.cos(12 * i + 4 * j + k)),
      ),
    );
    const [y0, y1, y2] = [0, 1, 2].map(axis => softmax(x, { axis }));
    for (let i = 0; i < 2; i++) {
      for (let j = 0; j < 3; j++) {
        for (let k = 0; k < 4; k++) {
          expect(y0![i]![j]![k]).toBe(softmax(x.map(a => a[j]![k]!))[i]);
          expect(y1![i]![j]![k]).toBe(softmax(x[i]!.map(b => b[k]!))[j]);
          expect(y2![i]![j]![k]).toBe(softmax(x[i]![j]!)[k]);
        }
      }
    }
    expect(softmax(x, { axis: -3 })).toEqual(y0);
    expect(logSumExp(x, { axis: 1 })).toEqual(x.map(a => a[0]!.map((_, k) => logSumExp(a.map(b => b[k]!)))));
    expect(logSumExp({ data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] }, { axis: 0 })).toEqual({
      data: Float64Array.of(logSumExp([1, 3]) as number, logSumExp([2, 4]) as number),
      shape: [2],
    });
  });

  test('broadcasting against NumPy’s rule, place by place', () => {
    fc.assert(
      fc.property(shapes, fc.nat(15), fc.nat(3), (shape, ones, drop) => {
        const from = shape.map((n, i) => ((ones >> i) & 1 ? 1 : n)).slice(Math.min(drop, shape.length - 1));
        const places = strided(shape, broadcastStrides(from, shape, 'mask'));
        const missing = shape.length - from.length;
        for (let i = 0; i < places.length; i++) {
          const index = shape.map((_, axis) => Math.floor(i / size(shape.slice(axis + 1))) % shape[axis]!);
          const naive = from.reduce((at, n, axis) => at * n + (n === 1 ? 0 : index[axis + missing]!), 0);
          expect(places[i]).toBe(naive);
        }
      }),
    );
  });

  test('reading keeps what was given', () => {
    fc.assert(
      fc.property(shapes, shape => {
        const data = Float64Array.from({ length: size(shape) }, (_, i) => i - 3);
        const reading = read({ data, shape }, 'x');
        expect(reading.data).toBe(data);
        expect(reading.wrap(data, shape)).toEqual({ data, shape });
        expect(axisOf(-1, shape)).toBe(shape.length - 1);
      }),
    );
  });
});

describe('masks and temperature', () => {
  test('masked elements give 0 and take no part; a mask broadcasts', () => {
    const [a, b] = softmax([1, 2]);
    expect(softmax([1, 50, 2], { mask: [true, false, true] })).toEqual([a, 0, b]);
    expect(
      softmax(
        [
          [1, 50, 2],
          [1, 70, 2],
        ],
        { mask: Uint8Array.of(1, 0, 1) },
      ),
    ).toEqual([
      [a, 0, b],
      [a, 0, b],
    ]);
    expect(softmax.vjp([1, 50, 2], [1, 9, 0], { mask: [true, false, true] })).toEqual([
      softmax.vjp([1, 2], [1, 0])[0],
      0,
      softmax.vjp([1, 2], [1, 0])[1],
    ]);
  });

  test('rows in which nothing takes part', () => {
    expect(softmax([1, 2], { mask: [false, false] })).toEqual([NaN, NaN]);
    expect(softmax([1, 2], { mask: [false, false], allMasked: 'zero' })).toEqual([0, 0]);
    expect(softmax([-Infinity, -Infinity], { allMasked: 'zero' })).toEqual([0, 0]);
    expect(softmax([Infinity, 0], { allMasked: 'zero' })).toEqual([NaN, NaN]);
    expect(softmax.vjp([-Infinity, -Infinity], [1, 2], { allMasked: 'zero' })).toEqual([0, 0]);
  });

  test('temperature divides, also in the gradient', () => {
    expect(softmax([1, 2, 3], { temperature: 4 })).toEqual(softmax([0.25, 0.5, 0.75]));
    expect(softmax.vjp([1, 2], [1, 0], { temperature: 4 })).toEqual(
      softmax.vjp([0.25, 0.5], [1, 0]).map(v => v / 4),
    );
  });
});

describe('errors name the argument, what was given and what is allowed', () => {
  const anything = (x: unknown): never => x as never;
  test.each<[string, () => unknown, string]>([
    [
      'a string',
      () => sigmoid(anything('1')),
      'x: expected a number, an array of numbers, a typed array or an object with data and shape (or dims), not the string "1"',
    ],
    ['null', () => sigmoid(anything(null)), 'not null'],
    ['a boolean', () => sigmoid(anything(true)), 'not true'],
    ['a DataView', () => sigmoid(anything(new DataView(new ArrayBuffer(1)))), 'not a DataView'],
    ['a hole', () => sigmoid(anything([1, undefined])), 'x[1]: expected a number, not undefined'],
    [
      'ragged rows',
      () => softmax([[1, 2], [3]]),
      'x[1] has length 1 where its neighbours have 2; rows must be equally long',
    ],
    ['mixed depth', () => softmax(anything([[1], 2])), 'x[1]: expected an array of length 1, not 2'],
    [
      'a shape that does not fit',
      () => relu({ data: [1, 2], shape: [3] }),
      'x: data has 2 elements where the shape [3] asks for 3',
    ],
    [
      'a negative length',
      () => relu({ data: [1], shape: [-1] }),
      'x.shape[0]: expected a whole number from 0 on, not -1',
    ],
    [
      'data of a wrong kind',
      () => relu(anything({ data: 'no', dims: [1] })),
      'x.data: expected a typed array or an array of numbers, not the string "no"',
    ],
    [
      'strides that leave the data',
      () => relu(anything({ data: Float64Array.of(1), shape: [2], stride: [1] })),
      'x: strides and offset reach element 1 of data, which has 1',
    ],
    [
      'an axis out of range',
      () => softmax([1, 2], { axis: 1 }),
      'axis: 1 is out of range for an input of 1 axis; allowed: -1 … 0',
    ],
    ['half an axis', () => softmax([1, 2], { axis: 0.5 }), 'axis: expected a whole number, not 0.5'],
    [
      'an unknown option',
      () => softmax([1], anything({ temp: 1 })),
      'temp: softmax has no such option; allowed: axis, temperature, mask, bias, allMasked, out, dtype',
    ],
    [
      'options that are none',
      () => [1].map(anything(sigmoid)),
      'options: expected an object, not 0; to map an array, pass the array itself to sigmoid',
    ],
    [
      'no temperature',
      () => softmax([1], { temperature: 0 }),
      'temperature: expected a finite number above 0, not 0',
    ],
    [
      'a word that is not one',
      () => softmax([1], { allMasked: anything('one') }),
      "allMasked: expected 'nan' or 'zero', not the string \"one\"",
    ],
    [
      'a mask that does not fit',
      () => softmax([1, 2, 3], { mask: [true, false] }),
      'mask: the shape [2] does not broadcast to [3]',
    ],
    [
      'a mask of strings',
      () => softmax([1], { mask: anything(['yes']) }),
      'mask[0]: expected a number, a bigint, true or false, not the string "yes"',
    ],
    [
      'out of another type',
      () => sigmoid(Float32Array.of(1), { out: new Float64Array(1) as never }),
      'out: expected a Float32Array, which is what the result is, not a Float64Array of length 1',
    ],
    [
      'out of another length',
      () => sigmoid(Float32Array.of(1), { out: new Float32Array(2) }),
      'out: expected length 1, that of the result, not 2',
    ],
    [
      'out of another kind',
      () => sigmoid([1], { out: new Float64Array(1) as never }),
      'out: expected a (nested) array as the input is, not a Float64Array of length 1',
    ],
    [
      'out for a number',
      () => sigmoid(1, { out: [0] as never }),
      'out: a single number is returned, not written; leave out away',
    ],
    [
      'a gradient of another shape',
      () => sigmoid.vjp([1, 2], [1]),
      'g: expected the shape [2] of x, not [1]',
    ],
    [
      'a gradient of another shape, for a row',
      () => logSumExp.vjp([1, 2], [1, 2]),
      'g: expected the shape [] of the result, not [2]',
    ],
  ])('%s', (_title, call, message) => {
    expect(call).toThrow(message);
    try {
      call();
    } catch (error) {
      expect(error instanceof TypeError || error instanceof RangeError).toBe(true);
    }
  });

  test('a detached buffer', () => {
    const x = new Float64Array(2);
    structuredClone(x.buffer, { transfer: [x.buffer] });
    expect(() => sigmoid(x)).toThrow('x: its buffer is detached');
  });
});
