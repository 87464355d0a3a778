// Options that decide what takes part and along which axes; right values by hand, or from the same call without the option.
import { describe, expect, test } from 'vitest';
import {
  gumbelSoftmax,
  logMeanExp,
  logSoftmax,
  logSumExp,
  maxout,
  prelu,
  rrelu,
  sigmoid,
  softmax,
  softmin,
} from '../../src/index.ts';
import { bceWithLogits, crossEntropy, entmax15Loss, klDiv, nll, sparsemaxLoss } from '../../src/losses.ts';

const anything = (x: unknown): never => x as never;
const [low, high] = [1 / (1 + Math.exp(2)), 1 / (1 + Math.exp(-2))];

describe('masks', () => {
  test.each([
    ['booleans', [true, false, true]],
    ['numbers', [1, 0, 1]],
    ['bigints', [1n, 0n, 1n]],
    ['floats', Float32Array.of(1, 0, 1)],
    ['bytes', Uint8Array.of(1, 0, 1)],
    ['64-bit integers, as tokenizers give them', { data: BigInt64Array.of(1n, 0n, 1n), dims: [1, 3] }],
    ['booleans of a tensor', { data: [true, false, true], shape: [1, 3] }],
  ])('of %s', (_, mask) => {
    const [y] = softmax([[1, 50, 3]], { mask });
    expect(y![0]).toBeCloseTo(low, 15);
    expect(y![1]).toBe(0);
    expect(y![2]).toBeCloseTo(high, 15);
  });

  test('one truth value is that of all elements', () => {
    expect(softmax([1, 2], { mask: true })).toEqual(softmax([1, 2]));
    expect(softmax([1, 2], { mask: 0, allMasked: 'zero' })).toEqual([0, 0]);
  });

  test.each([
    ['what attention adds', Float32Array.of(0, -Infinity, 0), 'mask[1]: expected true or 1', 'not -Infinity'],
    ['large negative numbers', [0, -10000, 0], 'mask[1]', 'the option bias'],
    ['other numbers', Uint8Array.of(1, 255, 0), 'mask[1]', 'not 255'],
    ['NaN', [1, Number.NaN, 0], 'mask[1]', 'not NaN'],
  ])('%s are no truth values', (_, mask, ...parts) => {
    for (const f of [() => softmax([1, 2, 3], { mask }), () => logSumExp([1, 2, 3], { mask })]) {
      expect(f).toThrow(TypeError);
      for (const part of parts) expect(f).toThrow(part);
    }
  });

  test('of groups has the shape of the input', () => {
    expect(maxout([1, 9, 3, 4], { mask: [1, 0, 1, 1] })).toEqual([1, 4]);
  });
});

describe('bias', () => {
  const x = [
    [1, 2, 3],
    [4, 0, -1],
  ];
  const bias = [0.5, Number.NEGATIVE_INFINITY, -1];
  const sum = x.map(row => row.map((v, i) => v + bias[i]!));

  test('is added before anything else, and broadcasts', () => {
    expect(softmax(x, { bias, temperature: 2 })).toEqual(softmax(sum, { temperature: 2 }));
    expect(logSumExp(x, { bias })).toEqual(logSumExp(sum));
    expect(softmin(x, { bias: [[1], [2]] })).toEqual(softmin(x.map((row, i) => row.map(v => v + i + 1))));
    const g = [
      [1, 2, 3],
      [3, 2, 1],
    ];
    expect(softmax.vjp(x, g, { bias })).toEqual(softmax.vjp(sum, g));
    expect(softmax.jvp(x, g, { bias })).toEqual(softmax.jvp(sum, g));
    expect(softmax([1, 2], { bias: [-Infinity, -Infinity], allMasked: 'zero' })).toEqual([0, 0]);
    expect(gumbelSoftmax(x, { bias, training: true, seed: 1 })).toEqual(
      gumbelSoftmax(sum, { training: true, seed: 1 }),
    );
  });

  test('is rounded with the input to the type of the result', () => {
    const small = Float32Array.of(1, 1);
    const tiny = Float64Array.of(2 ** -30, 0);
    expect(softmax(small, { bias: tiny })).toEqual(Float32Array.of(0.5, 0.5));
    expect(small).toEqual(Float32Array.of(1, 1));
  });

  test('and what is wrong with one', () => {
    expect(() => softmax([1, 2], { bias: [1, 2, 3] })).toThrow(
      'bias: the shape [3] does not broadcast to [2]',
    );
    expect(() => softmax([1, 2], { bias: anything([true, false]) })).toThrow(
      'bias[0]: expected a number, not true',
    );
  });
});

describe('axes', () => {
  const shape = [2, 3, 4];
  const data = Float64Array.from({ length: 24 }, (_, i) => Math.sin(i * 3));
  const x = { data, shape };
  const at = (i: number, j: number, k: number): number => data[i * 12 + j * 4 + k]!;

  test('several of them span one row', () => {
    const y = softmax(x, { axis: [0, 2] }).data;
    const sums = logSumExp(x, { axis: [2, 0] }) as typeof x;
    for (let j = 0; j < 3; j++) {
      const row = [0, 1].flatMap(i => [0, 1, 2, 3].map(k => at(i, j, k)));
      const alone = softmax(row);
      [0, 1].forEach(i => {
        [0, 1, 2, 3].forEach(k => {
          expect(y[i * 12 + j * 4 + k]).toBe(alone[i * 4 + k]);
        });
      });
      expect(sums.data[j]).toBe(logSumExp(row));
    }
    expect(sums.shape).toEqual([3]);
    const middle = logSumExp(x, { axis: [-2, 2] }) as typeof x;
    expect([...middle.data]).toEqual([logSumExp(data.slice(0, 12)), logSumExp(data.slice(12))]);
  });

  test('all of them', () => {
    for (const axis of [null, 'all', [0, 1, 2], [-1, 0, 1]] as const) {
      expect(softmax(x, { axis }).data).toEqual(softmax(data));
      expect(logMeanExp(x, { axis })).toEqual({
        data: Float64Array.of(logMeanExp(data) as number),
        shape: [],
      });
    }
    expect(
      logSumExp(
        [
          [1, 2],
          [3, 4],
        ],
        { axis: 'all' },
      ),
    ).toBe(logSumExp([1, 2, 3, 4]));
  });

  test('keepdims leaves them with length 1, for the gradient too', () => {
    const kept = logSumExp(x, { axis: [0, 2], keepdims: true }) as typeof x;
    expect(kept.shape).toEqual([1, 3, 1]);
    expect(kept.data).toEqual((logSumExp(x, { axis: [0, 2] }) as typeof x).data);
    expect(logSumExp([[1, 2]], { axis: null, keepdims: true })).toEqual([[logSumExp([1, 2])]]);
    const g = { data: Float64Array.of(1, 2, 3), shape: [1, 3, 1] };
    const dx = logSumExp.vjp(x, g, { axis: [0, 2], keepdims: true }).data;
    const p = softmax(x, { axis: [0, 2] }).data;
    dx.forEach((v, i) => {
      expect(v).toBeCloseTo(p[i]! * g.data[Math.floor(i / 4) % 3]!, 15);
    });
    expect(() => softmax(x, anything({ keepdims: true }))).toThrow('keepdims: softmax has no such option');
    expect(() => logSumExp(x, { keepdims: anything(1) })).toThrow('keepdims: expected true or false, not 1');
  });

  test('gradients, masks, biases and out along axes that are no neighbours', () => {
    const g = { data: data.map((_, i) => Math.cos(i)), shape };
    const moved = (v: ArrayLike<number>): number[] =>
      [0, 1, 2].flatMap(j => [0, 1].flatMap(i => [0, 1, 2, 3].map(k => v[i * 12 + j * 4 + k]!)));
    const mask = Uint8Array.from({ length: 24 }, (_, i) => Number(i % 5 !== 0));
    const bias = Float64Array.from({ length: 24 }, (_, i) => i / 7);
    const options = { mask: { data: mask, shape }, bias: { data: bias, shape } };
    const rows = (v: ArrayLike<number>): { data: number[]; shape: number[] } => ({
      data: moved(v),
      shape: [3, 8],
    });
    const flat = { mask: rows(mask), bias: rows(bias) };
    const out = { data: data.slice(), shape };
    for (const member of ['vjp', 'jvp'] as const) {
      const y = softmax[member](x, g, { axis: [0, 2], ...options }).data;
      expect(moved(y)).toEqual(softmax[member](rows(data), rows(g.data), flat).data);
    }
    softmax(out, { axis: [2, 0], ...options, out });
    expect(moved(out.data)).toEqual(softmax(rows(data), flat).data);
  });

  test('a single number is a row of one', () => {
    const x0 = { data: Float32Array.of(3), shape: [] };
    for (const axis of [undefined, 0, -1, null, 'all'] as const) {
      const options = axis === undefined ? {} : { axis };
      expect(softmax(x0, options)).toEqual({ data: Float32Array.of(1), shape: [] });
      expect(logSoftmax(x0, options)).toEqual({ data: Float32Array.of(0), shape: [] });
      expect(logSumExp(x0, options)).toEqual(x0);
      expect([
        softmax(3 as never, options),
        logSoftmax(3 as never, options),
        logSumExp(3 as never, options),
      ]).toEqual([1, 0, 3]);
    }
    expect(logSumExp.vjp(3 as never, 2)).toBe(2);
    expect(softmax(x0, { out: x0 })).toBe(x0);
    expect(x0.data[0]).toBe(1);
    expect(() => softmax(3 as never, { axis: 1 })).toThrow('axis: 1 is out of range for an input of 0 axes');
  });

  test.each([
    [[0, 0], 'axis: expected axes that differ, not [0, 0]'],
    [[0, -3], 'axis: expected axes that differ, not [0, -3]'],
    [[], 'axis: expected at least one axis'],
    [[0, 3], 'axis: 3 is out of range for an input of 3 axes; allowed: -3 … 2'],
    [-4, 'axis: -4 is out of range'],
    ['none', 'axis: expected a whole number, not the string "none"'],
    [[0.5], 'axis: expected a whole number, not 0.5'],
    [1n, 'axis: expected a whole number, not 1n'],
  ])('axis %s is refused', (axis, message) => {
    expect(() => softmax(x, { axis: anything(axis) })).toThrow(message);
  });
});

test('no option is null', () => {
  const calls: readonly (readonly [string, (options: never) => unknown])[] = [
    ...['temperature', 'mask', 'bias', 'allMasked', 'out', 'dtype'].map(
      id => [id, (o: never) => softmax([1, 2], o)] as const,
    ),
    ...['axis', 'pieces'].map(id => [id, (o: never) => maxout([1, 2], o)] as const),
    ...['weight', 'axis', 'out', 'dtype'].map(id => [id, (o: never) => prelu([1, 2], o)] as const),
    ...['weight', 'axis'].map(id => [id, (o: never) => prelu.paramVjp([1, 2], [1, 2], o)] as const),
    ...['training', 'seed', 'lower'].map(id => [id, (o: never) => rrelu([1, 2], o)] as const),
    ...['training', 'seed', 'hard', 'tau'].map(id => [id, (o: never) => gumbelSoftmax([1, 2], o)] as const),
    ...['axis', 'weight', 'ignoreIndex', 'reduction', 'labelSmoothing'].map(
      id => [id, (o: never) => crossEntropy([1, 2], 0, o)] as const,
    ),
    ...['axis', 'weight', 'ignoreIndex', 'reduction'].flatMap(id =>
      [nll, sparsemaxLoss, entmax15Loss].map(f => [id, (o: never) => f([1, 2], 0, o)] as const),
    ),
    ...['weight', 'posWeight', 'reduction'].map(
      id => [id, (o: never) => bceWithLogits([1], [1], o)] as const,
    ),
    ...['weight', 'logTarget', 'reduction'].map(id => [id, (o: never) => klDiv([1], [1], o)] as const),
  ];
  for (const [id, call] of calls) {
    expect(() => call(anything({ [id]: null })), id).toThrow(`${id}: expected a value, not null`);
    expect(() => call(anything(null))).toThrow('options: expected an object, not null');
    expect(() => call(anything([]))).toThrow('options: expected an object, not an array');
  }
});

test('options are checked where they would not matter', () => {
  expect(() => sigmoid(1, anything({ dtype: 'nonsense' }))).toThrow(
    "dtype: expected 'float16' or 'bfloat16', not the string \"nonsense\"",
  );
  expect(() => sigmoid(1, anything({ dtype: 'float16' }))).toThrow('expected a Uint16Array of bits, not 1');
  expect(() => prelu([1], { weight: 0.1, axis: 99 })).toThrow('axis: 99 is out of range');
  expect(() => rrelu([1], anything({ seed: 'x' }))).toThrow('seed: expected a whole number');
  expect(() => rrelu([1], anything({ training: 0 }))).toThrow('training: expected true or false, not 0');
});

describe('labels', () => {
  const logits = [
    [1, 2],
    [3, 4],
  ];
  test.each([
    ['bigints', [1n, 0n]],
    ['64-bit integers', BigInt64Array.of(1n, 0n)],
    ['a column', [[1], [0]]],
    ['a column of a tensor', { data: BigInt64Array.of(1n, 0n), dims: [2, 1] }],
    ['a column of arrays', [Int32Array.of(1), Int32Array.of(0)]],
  ])('%s', (_, labels) => {
    for (const f of [crossEntropy, nll, sparsemaxLoss, entmax15Loss]) {
      expect(f(logits, labels)).toBe(f(logits, [1, 0]));
      expect(f.gradient(logits, labels)).toEqual(f.gradient(logits, [1, 0]));
    }
  });

  test('along another axis', () => {
    const x = { data: Float64Array.from({ length: 12 }, (_, i) => Math.sin(i)), shape: [2, 3, 2] };
    const labels = Int32Array.of(0, 2, 1, 1);
    const flat = crossEntropy(x, { data: labels, shape: [2, 2] }, { axis: 1 });
    expect(crossEntropy(x, { data: labels, shape: [2, 1, 2] }, { axis: 1 })).toBe(flat);
    expect(() => crossEntropy(x, { data: labels, shape: [1, 2, 2] }, { axis: 1 })).toThrow(
      'targets: expected the shape',
    );
  });

  test('of a single class, integers are labels and floats are probabilities', () => {
    expect(crossEntropy([[1], [2]], { data: Int32Array.of(0, 0), shape: [2, 1] })).toBe(0);
    expect(crossEntropy([[1], [2]], [[0.5], [1]])).toBe(0);
  });

  test('truth values of yes-or-no questions', () => {
    expect(bceWithLogits([2, -1], [true, false])).toBe(bceWithLogits([2, -1], [1, 0]));
    expect(crossEntropy([1, 2], 1n)).toBe(crossEntropy([1, 2], 1));
    expect(() => crossEntropy([1, 2], anything(['1']))).toThrow(
      'targets[0]: expected a number, a bigint, true or false, not the string "1"',
    );
  });
});

describe('options of a class or of a prototype count beside `out`', () => {
  const x = Float32Array.of(0, 2);
  /** Divides by a temperature that its own names do not list. */
  class Warm {
    readonly out = new Float32Array(2);
    get temperature(): number {
      return 0.5;
    }
  }
  const inherited = Object.assign(Object.create({ temperature: 0.5 }), { out: new Float32Array(2) });
  const [least, most] = [1 / (1 + Math.exp(4)), 1 / (1 + Math.exp(-4))];

  test.each([
    ['an accessor of a class', new Warm()],
    ['a property of a prototype', inherited],
  ])('%s', (_, options) => {
    const y = softmax(x, anything(options)) as unknown as Float32Array;
    expect(y[0]).toBeCloseTo(least, 7);
    expect(y[1]).toBeCloseTo(most, 7);
  });
});
