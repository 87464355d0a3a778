// Arguments that nobody means: an error by name, and nothing half-written.
import { describe, expect, test } from 'vitest';
import { encodeHalf } from '../../src/arrays/index.ts';
import { define } from '../../src/define.ts';
import { logSumExp, relu, sigmoid, softmax } from '../../src/index.ts';

const anything = (x: unknown): never => x as never;

/** Callables by what they have in common. */
interface Loose {
  (x: unknown, options?: object): unknown;
  vjp(x: unknown, g: unknown, options?: object): unknown;
}
const both = [sigmoid, softmax] as unknown as readonly Loose[];

describe('nesting', () => {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  const wide: unknown[] = [1, cyclic];
  const deep = (levels: number): unknown => {
    let x: unknown = [1];
    for (let i = 1; i < levels; i++) x = [x];
    return x;
  };
  const doubled = (): unknown => {
    let x: unknown = [1, 2];
    for (let i = 0; i < 50; i++) x = [x, x];
    return x;
  };

  test.each([
    ['an array that contains itself', () => cyclic, 'at most 64 axes'],
    ['behind a number', () => wide, 'not an array of length 1'],
    ['10^5 levels', () => deep(1e5), 'at most 64 axes'],
    ['65 levels', () => deep(65), 'at most 64 axes'],
    ['the same array again and again', doubled, 'are more than this engine has room for'],
    [
      'rows of typed arrays again and again',
      () => [[Float32Array.of(1)], [1]],
      'x[1][0]: expected a Float32Array',
    ],
    [
      'a shape of 65 axes',
      () => ({ data: [1], shape: new Array(65).fill(1) }),
      'x.shape: expected at most 64 axes, not 65',
    ],
    [
      'a shape beyond counting',
      () => ({ data: [1], shape: [2 ** 52, 2 ** 52] }),
      'more elements than can be counted',
    ],
  ])('%s', (_, make, message) => {
    for (const f of both) expect(() => f(anything(make()))).toThrow(message);
    expect(() => softmax([1], { mask: anything(make()) })).toThrow(message.replace(/^x/, 'mask'));
  });

  test('64 levels are fine', () => {
    expect(sigmoid(anything(deep(64)))).toEqual(
      JSON.parse(`${'['.repeat(64)}${sigmoid(1)}${']'.repeat(64)}`),
    );
  });
});

describe('shapes, strides and offsets', () => {
  const data = Float64Array.of(1, 2, 3, 4);
  test.each([
    [{ shape: ['2', '2'] }, 'x.shape[0]: expected a whole number, not the string "2"'],
    [{ shape: [2.5] }, 'x.shape[0]: expected a whole number, not 2.5'],
    [{ shape: '4' }, 'x.shape: expected an array of whole numbers, not the string "4"'],
    [{ dims: [Number.NaN] }, 'x.dims[0]: expected a whole number, not NaN'],
    [{ shape: [2], stride: ['1'] }, 'x.stride[0]: expected a whole number, not the string "1"'],
    [{ shape: [2], strides: [undefined] }, 'x.strides[0]: expected a whole number, not undefined'],
    [{ shape: [2], stride: 1 }, 'x.stride: expected an array of whole numbers, not 1'],
    [{ shape: [2, 2], stride: [1] }, 'x.stride: expected 2, one for each axis of the shape [2, 2], not 1'],
    [{ shape: [2], stride: [0.5] }, 'x.stride[0]: expected a whole number, not 0.5'],
    [{ shape: [2], stride: [1], offset: 0.5 }, 'x.offset: expected a whole number, not 0.5'],
    [{ shape: [2], stride: [1], offset: '1' }, 'x.offset: expected a whole number, not the string "1"'],
    [{ shape: [2], stride: [1], offset: null }, 'x.offset: expected a whole number, not null'],
    [{ shape: [4], offset: 1 }, 'x: data has 4 elements where the shape [4] asks for 4'],
    [{ shape: [4], stride: [1], offset: 1 }, 'x: strides and offset reach element 4 of data, which has 4'],
    [{ shape: [2], stride: [1], offset: -1 }, 'x: strides and offset reach element -1 of data, which has 4'],
  ])('%j', (description, message) => {
    expect(() => relu(anything({ data, ...description }))).toThrow(message);
  });

  test('an offset counts where the strides are natural', () => {
    expect(relu(anything({ data, shape: [2], stride: [1], offset: 2 }))).toMatchObject({
      data: Float64Array.of(3, 4),
    });
    expect(relu(anything({ data, shape: [3], offset: 1 }))).toMatchObject({ data: Float64Array.of(2, 3, 4) });
    expect(relu(anything({ data, shape: [2n], strides: [-2n], offset: 3n }))).toMatchObject({
      data: Float64Array.of(4, 2),
    });
  });
});

describe('out is written whole or not at all', () => {
  const x = [
    [1, 2],
    [3, 4],
  ];
  const fixed = (): unknown => Object.defineProperty([7, 7], 1, { value: 7, writable: false });

  test.each([
    ['a frozen row', () => [[7, 7], Object.freeze([7, 7])]],
    ['a frozen element', () => [[7, 7], fixed()]],
    ['a row that refuses', () => [[7, 7], new Proxy([7, 7], { set: () => false })]],
    [
      'a row that throws',
      () => [
        [7, 7],
        new Proxy([7, 7], {
          set: () => {
            throw new Error('no');
          },
        }),
      ],
    ],
  ])('%s', (_, make) => {
    const out = make();
    for (const f of both) expect(() => f(x, { out })).toThrow('out: it cannot be written');
    expect(out).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('rows that share memory cannot hold results of their own', () => {
    const row = [0, 0];
    expect(() => sigmoid(x, { out: [row, row] })).toThrow('out: expected rows that have memory of their own');
    const typed = [Float32Array.of(1, 2), Float32Array.of(3, 4)];
    const memory = new Float32Array(4);
    const overlapping = [memory.subarray(1, 3), memory.subarray(0, 2)];
    expect(() => sigmoid(typed, { out: overlapping })).toThrow(
      'out: expected rows that have memory of their own',
    );
    expect(sigmoid(typed, { out: [memory.subarray(2), memory.subarray(0, 2)] })).toEqual(sigmoid(typed));
    expect(memory[2]).toBe(sigmoid(typed)[0]![0]);
  });

  test('elements that are skipped are no room for a result', () => {
    for (const data of [new Float64Array(4), [0, 0, 0, 0]])
      expect(() =>
        sigmoid(
          { data: Array.isArray(data) ? [1, 2] : Float64Array.of(1, 2), shape: [2] },
          {
            out: { data, shape: [2], stride: [2] } as never,
          },
        ),
      ).toThrow('out: expected elements one after the other, not strides');
  });

  test('an array of numbers of a tensor', () => {
    const out = { data: [0, 0], shape: [2] };
    expect(sigmoid({ data: [1, 2], shape: [2] }, { out })).toBe(out);
    expect(out.data).toEqual([sigmoid(1), sigmoid(2)]);
  });
});

test.each([Float32Array, Float64Array])('a subclass of %o may be its own out', Type => {
  class Sub extends (Type as typeof Float32Array) {
    /** What a typed array calls when a part of it is made: whoever relies on it gets another length. */
    static get [Symbol.species](): never {
      throw new Error('asked for a part');
    }
  }
  for (const length of [3, 100, 20_000]) {
    const plain = new Type(length).map((_, i) => Math.sin(i));
    for (const f of both) {
      const x = new Sub(length);
      for (let i = 0; i < length; i++) x[i] = plain[i]!;
      const slopes = f.vjp(plain, plain);
      expect(f.vjp(x, x)).toEqual(slopes);
      expect(f(x)).toEqual(f(plain));
      expect(f(x, { out: x })).toBe(x);
      expect(Array.from(x)).toEqual(Array.from(f(plain) as Float32Array));
    }
  }
});

test('a Proxy of a typed array is named for what it is', () => {
  const x = new Proxy(Float32Array.of(1, 2), {});
  const message = 'not a Proxy of a typed array, which has no memory of its own';
  expect(() => sigmoid(x)).toThrow(`x: expected a number, an array of numbers, a typed array or an object`);
  for (const f of [() => sigmoid(x), () => softmax(x), () => sigmoid.vjp(Float32Array.of(1, 2), x)])
    expect(f).toThrow(message);
  expect(() => sigmoid(Float32Array.of(1, 2), { out: x })).toThrow(message);
});

test('bigints are printed as such', () => {
  expect(() => sigmoid(anything(5n))).toThrow('not 5n');
  expect(() => sigmoid(anything([5n]))).toThrow('x[0]: expected a number, not 5n');
});

test.each(['float16', 'bfloat16'] as const)(
  'one number of a row of %s is the number, not its bits',
  dtype => {
    const bits = Uint16Array.from([1, 2, 3], v => encodeHalf(v, dtype));
    // ln(e + e² + e³) = 3.407605964…, rounded to 11 and to 8 digits.
    const rounded = dtype === 'float16' ? 3.408203125 : 3.40625;
    expect(logSumExp(bits, { dtype })).toBe(rounded);
    expect(logSumExp({ data: bits, shape: [3] }, { dtype })).toEqual({
      data: Uint16Array.of(encodeHalf(rounded, dtype)),
      shape: [],
    });
    expect(logSumExp.vjp(bits, 1, { dtype })).toEqual(softmax(bits, { dtype }));
  },
);

test.each([1, 4, 5, 6, 12])('%i learned parameters by channel', count => {
  const ids = Array.from({ length: count }, (_, i) => `p${i}`);
  const params = Object.fromEntries(
    ids.map(id => [id, { default: 1, range: [-100, 100] as const, learned: true as const }]),
  );
  const f = define('many', `x * (${ids.join(' + ')})`, { params: anything(params) });
  for (const [rows, channels] of [
    [1, 5],
    [100, 7],
    [300, 100],
    [2, 20_000],
  ] as const) {
    const x = { data: new Float32Array(rows * channels).fill(2), shape: [rows, channels] };
    const options = Object.fromEntries(
      ids.map((id, i) => [id, Float64Array.from({ length: channels }, (_, c) => i + (c % 3))]),
    );
    const sum = (c: number): number => (count * (count - 1)) / 2 + count * (c % 3);
    const expected = x.data.map((_, i) => 2 * sum(i % channels));
    expect((f(x, anything(options)) as typeof x).data).toEqual(expected);
    expect((f.derivative(x, anything(options)) as typeof x).data).toEqual(expected.map(v => v / 2));
    expect((f.vjp(x, x, anything(options)) as typeof x).data).toEqual(expected);
  }
});
