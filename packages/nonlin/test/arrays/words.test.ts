// How arguments are spoken of, what is advised, and the limits of options: each branch once, by hand.
import { describe, expect, test } from 'vitest';
import { conversionOf, describe as described, tagOf } from '../../src/arrays/describe.ts';
import { placeIn } from '../../src/arrays/mask.ts';
import { flag, numberWithin, oneOf, positiveNumber, seedOf } from '../../src/arrays/options.ts';
import { isDisturbed, overlaps } from '../../src/arrays/overlap.ts';
import { relu, rrelu, sigmoid, softmax } from '../../src/index.ts';

class Own {}

test.each<[unknown, string]>([
  [null, 'null'],
  [undefined, 'undefined'],
  [[1, 2], 'an array of length 2'],
  [Float32Array.of(1, 2, 3), 'a Float32Array of length 3'],
  [new DataView(new ArrayBuffer(2)), 'a DataView'],
  ['abc', 'the string "abc"'],
  ['a'.repeat(20), `the string "${'a'.repeat(20)}"`],
  ['a'.repeat(21), `the string "${'a'.repeat(20)}…"`],
  [5n, '5n'],
  [() => 1, 'a function'],
  [new Proxy(new Float32Array(1), {}), 'a Proxy of a typed array, which has no memory of its own'],
  [new Map(), 'an object (Map)'],
  [new Own(), 'an object (Own)'],
  [{}, 'an object (Object)'],
  [Object.create(null), 'an object (Object)'],
  [-0.5, '-0.5'],
  [true, 'true'],
])('%o is %s', (value, text) => {
  expect(described(value)).toBe(text);
});

const method = (id: PropertyKey): object => ({ [id]: () => 1 });
test.each<[string, unknown, string]>([
  ['a promise', Promise.resolve(1), '; pass await x'],
  ['a tensor of TensorFlow.js', method('dataSync'), '; pass { data: x.dataSync(), shape: x.shape }'],
  ['a matrix', { ...method('to2DArray'), ...method('toArray') }, '; pass x.to2DArray()'],
  ['a vector', method('toArray'), '; pass x.toArray()'],
  ['of 16 bits', { ...method('toArray'), type: 'Float16' }, "; pass x.toArray() with dtype: 'float16'"],
  [
    'with gaps',
    { ...method('toArray'), nullCount: 2 },
    '; some of it is missing: pass Array.from(x, v => v ?? NaN)',
  ],
  ['without gaps', { ...method('toArray'), nullCount: 0 }, '; pass x.toArray()'],
  ['of transformers.js', method('tolist'), '; pass x.tolist()'],
  ['a set', new Set([1]), '; pass Array.from(x)'],
  ['memory', new ArrayBuffer(4), '; pass new Float32Array(x)'],
  ['shared memory', new SharedArrayBuffer(4), '; pass new Float32Array(x)'],
  ['a Proxy', new Proxy(new Float32Array(1), {}), ''],
  ['another object', { toArray: 1 }, ''],
  ['null', null, ''],
  ['a number', 1, ''],
])('what to pass in place of %s', (_, value, advice) => {
  expect(conversionOf(value, 'x')).toBe(advice);
});

test('tags of what there is', () => {
  expect([tagOf([]), tagOf(Uint16Array.of(1)), tagOf({})]).toEqual(['Array', 'Uint16Array', 'Object']);
});

describe('options', () => {
  test.each([0, 1, 2 ** 53 - 1])('the seed %d', seed => {
    expect(seedOf({ training: true, seed })).toBe(seed);
    expect(seedOf({ seed })).toBeUndefined();
    expect(seedOf({ training: false, seed })).toBeUndefined();
  });

  test.each([-1, 1.5, 2 ** 53, Number.NaN, Infinity, '1', 1n, null])('no seed: %s', seed => {
    expect(() => seedOf({ seed })).toThrow(
      `seed: expected a whole number from 0 to 2^53 − 1, not ${described(seed)}`,
    );
  });

  test('numbers within limits, both included', () => {
    for (const v of [0, 0.5, 1]) expect(numberWithin(v, [0, 1], 'a')).toBe(v);
    for (const v of [-1e-9, 1 + 1e-9, Number.NaN, Infinity])
      expect(() => numberWithin(v, [0, 1], 'a')).toThrow(`a: expected a number from 0 to 1, not ${v}`);
    expect(() => numberWithin('1', [0, 1], 'a')).toThrow('a: expected a number, not the string "1"');
    expect(positiveNumber(5e-324, 'a')).toBe(5e-324);
    for (const v of [0, -1, Infinity, Number.NaN])
      expect(() => positiveNumber(v, 'a')).toThrow(`a: expected a finite number above 0, not ${v}`);
    expect(() => positiveNumber(1n, 'a')).toThrow('a: expected a number, not 1n');
  });

  test('words and truth', () => {
    expect([flag(undefined, 'a'), flag(true, 'a'), flag(false, 'a')]).toEqual([false, true, false]);
    expect(() => flag(1, 'a')).toThrow('a: expected true or false, not 1');
    expect(oneOf('b', ['a', 'b'], 'w')).toBe('b');
    expect(() => oneOf('c', ['a', 'b'], 'w')).toThrow(`w: expected 'a' or 'b', not the string "c"`);
  });

  test('what is not known is refused before anything is read', () => {
    expect(() => relu(1, { slope: 1 } as never)).toThrow(
      'slope: relu has no such option; allowed: out, dtype',
    );
    expect(() => rrelu([1], { seed: 1.5 })).toThrow(
      'seed: expected a whole number from 0 to 2^53 − 1, not 1.5',
    );
  });
});

test.each([
  ['t', [], 0, 't'],
  ['t', [5], 3, 't[3]'],
  ['t', [2, 3], 3, 't[1][0]'],
  ['t', [2, 3, 4], 23, 't[1][2][3]'],
])('place %s of the shape %j: element %i', (id, shape, index, text) => {
  expect(placeIn(id, shape, index)).toBe(text);
});

describe('overlaps', () => {
  const memory = new Float64Array(8);
  const part = (from: number, to: number): Float64Array => memory.subarray(from, to);

  test.each([
    [0, 4, 4, 8, false],
    [4, 8, 0, 4, false],
    [0, 5, 4, 8, true],
    [4, 8, 0, 5, true],
    [2, 3, 0, 8, true],
    [0, 8, 2, 3, true],
  ])('%i … %i and %i … %i: %s', (a, b, c, d, expected) => {
    expect(overlaps(part(a, b), part(c, d))).toBe(expected);
  });

  test('of other memory, of one array, and of what is no view', () => {
    expect(overlaps(memory, new Float64Array(8))).toBe(false);
    expect(overlaps(memory, [1])).toBe(false);
    const list = [1];
    expect(overlaps(list, list)).toBe(true);
  });

  test('what is read in step may be written at the same places, and at no others', () => {
    const [x, later] = [part(0, 4), part(1, 5)];
    expect(isDisturbed(x, { inStep: [part(0, 4)] })).toBe(false);
    expect(isDisturbed(x, { inStep: [later] })).toBe(true);
    expect(isDisturbed(x, { inStep: [part(0, 3)] })).toBe(true);
    expect(isDisturbed(x, { inStep: [new Float32Array(memory.buffer, 0, 8)] })).toBe(true);
    expect(isDisturbed(x, { inStep: [], throughout: [part(0, 4)] })).toBe(true);
    expect(isDisturbed(x, { inStep: [part(4, 8)], throughout: [part(5, 8)] })).toBe(false);
  });
});

test('data of a tensor that is nested is no data', () => {
  const message = 'x.data: expected a typed array or an array of numbers, not an array of length 2';
  for (const data of [
    [1, [2]],
    [[1], [2]],
  ])
    expect(() => sigmoid({ data, shape: [2] } as never)).toThrow(message);
});

test('a tensor whose shape is undefined has dims', () => {
  const x = { data: Float64Array.of(0, 0), shape: undefined, dims: [2] };
  expect(softmax(x as never)).toEqual({ data: Float64Array.of(0.5, 0.5), dims: [2] });
});

test('rows of typed arrays are results with memory of their own', () => {
  const y = relu([Float64Array.of(1, -1), Float64Array.of(2, -2)]);
  expect(y).toEqual([Float64Array.of(1, 0), Float64Array.of(2, 0)]);
  expect(y.map(row => row.buffer.byteLength)).toEqual([16, 16]);
});
