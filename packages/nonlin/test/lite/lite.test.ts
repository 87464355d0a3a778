// nonlin/lite beside nonlin: the same functions, the same bits, and clear errors for what it does not take.
import { describe, expect, test } from 'vitest';
import { all } from '../../src/catalog.ts';
import * as lite from '../../src/lite.ts';

type Call = (x: unknown, ...rest: readonly unknown[]) => unknown;
type Callable = Call & Readonly<Record<'derivative' | 'vjp' | 'jvp', Call>> & { readonly kind: string };
const few = lite as unknown as Readonly<Record<string, Callable>>;
const entries = all();

/** Around every seam: zeros, subnormal numbers, edges of tables and cells, where e^x overflows, and what is no number. */
const hard = [
  ...[
    0,
    1e-45,
    1e-39,
    2 ** -126,
    1e-20,
    0.015625,
    0.03125,
    0.25,
    0.5,
    1,
    1.0078125,
    1.25,
    1.5,
    2.5,
    3,
    6,
    7.99,
  ],
  ...[8, 10, 15.99, 16, 31.97, 32, 32.01, 40, 87.5, 88.8, 104, 710, 1e5, 3e38, Infinity],
].flatMap(v => [v, -v]);
const numbers = [...hard, Number.NaN, ...Array.from({ length: 90 }, (_, i) => (i - 45) / 7.3)];

const inputs: Readonly<Record<string, unknown>> = {
  'an array': numbers,
  'ten float32': new Float32Array(numbers.slice(-10)),
  float32: new Float32Array(numbers),
  float64: new Float64Array(numbers),
  int8: Int8Array.from(numbers.keys(), i => i - 60),
  uint32: Uint32Array.from(numbers.keys()),
  bigints: BigInt64Array.from(numbers.keys(), i => BigInt(i - 60)),
};
const bounded: Readonly<Record<string, unknown>> = {
  'an array': [0.5, -2, 3, 1.25],
  float32: Float32Array.from({ length: 60 }, (_, i) => Math.fround(((i * 37) % 60) / 4 - 8)),
  float64: Float64Array.from({ length: 64 }, (_, i) => ((i * 37) % 64) / 4 - 8),
  nested: [
    [1, -2, 3, 0.5],
    [4, 5, -600, 2],
  ],
  'special numbers': Float64Array.of(1, -Infinity, 700, -0),
  nan: [1, Number.NaN, 2, 3],
};

/** Options that a kind of function takes, beside parameters other than the defaults. */
const options: Readonly<Record<string, readonly object[]>> = {
  scalar: [{}],
  row: [
    {},
    { temperature: 0.37 },
    { mask: [true, false, true, true] },
    { bias: [0.5, 0, -Infinity, 1] },
    { axis: 0 },
  ],
  gated: [{}, { gate: 'interleaved' }, { axis: 0 }],
  mirrored: [{}, { axis: 0 }],
};

/** Whether rows are searched: then nonlin/lite takes no temperature. */
const isSearched = (name: string): boolean =>
  outcome(() => few[name]!([1, 2], { temperature: 2 }))
    ?.toString()
    .includes('nonlin/lite') ?? false;

/** The result, or what was thrown. */
function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}

test('every function is there', () => {
  expect(Object.keys(lite).sort()).toEqual(entries.map(e => e.definition.name).sort());
});

describe.each(entries.map(e => [e.definition.name, e] as const))('%s', (name, { definition, run }) => {
  const full = run as unknown as Callable;
  const small = few[name]!;
  const isScalar = definition.kind === 'scalar';
  const cases = isScalar ? inputs : bounded;

  test.each(Object.keys(cases))('the same bits: %s', id => {
    const x = cases[id];
    for (const option of options[definition.kind]!) {
      // What nonlin/lite says that it does not take.
      if ('temperature' in option && isSearched(name)) continue;
      expect(outcome(() => small(x, option))).toEqual(outcome(() => full(x, option)));
      if (isScalar) expect(small.derivative(x, option)).toEqual(full.derivative(x, option));
      const y = outcome(() => full(x, option));
      const g = typeof y === 'string' || definition.kind === 'scalar' ? x : y;
      expect(outcome(() => small.vjp(x, g, option))).toEqual(outcome(() => full.vjp(x, g, option)));
      expect(outcome(() => small.jvp(x, x, option))).toEqual(outcome(() => full.jvp(x, x, option)));
    }
  });

  test('the same bits: numbers', () => {
    if (!isScalar) return;
    for (const x of numbers) {
      expect(small(x), `at ${x}`).toBe(full(x));
      expect(small.derivative(x), `slope at ${x}`).toBe(full.derivative(x));
      expect(small.vjp(x, 3.7), `vjp at ${x}`).toBe(full.vjp(x, 3.7));
    }
  });

  test('is called so, and is of this kind', () => {
    expect([small.name, small.kind]).toEqual([name, definition.kind]);
  });
});

test('values that are known', () => {
  expect(lite.sigmoid(0)).toBe(0.5);
  expect(lite.softmax([0, 0, 0, 0])).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(lite.relu(Float32Array.of(-1, 2))).toEqual(Float32Array.of(0, 2));
  expect(lite.maxout([1, 3, 5, 4], { pieces: 2 })).toEqual([3, 5]);
  expect(lite.logSumExp([[0], [Math.LN2]])).toEqual([0, Math.LN2]);
});

describe('arguments', () => {
  test('an array of any depth', () => {
    expect(lite.relu([[[-1], [2]]])).toEqual([[[0], [2]]]);
    expect(lite.softmax([], {})).toEqual([]);
    expect(lite.sigmoid(new Float32Array(0))).toEqual(new Float32Array(0));
  });

  test('out is x, lies over x, or lies elsewhere', () => {
    const x = Float32Array.of(-1, 0, 1, 2, 0);
    const y = lite.tanh(x.subarray(0, 4));
    const out = new Float32Array(4);
    expect(lite.tanh(x.subarray(0, 4), { out })).toBe(out);
    expect(out).toEqual(y);
    const over = x.subarray(1);
    lite.tanh(x.subarray(0, 4), { out: over });
    expect(over).toEqual(y);
    expect(lite.relu(x, { out: x })).toBe(x);
  });

  test('an option that is undefined is left out', () => {
    expect(lite.elu(-1, { alpha: undefined } as object)).toBe(lite.elu(-1));
  });

  test.each([
    [
      'a tensor',
      () => lite.sigmoid({ data: [1], shape: [1] } as never),
      /^TypeError: x: nonlin\/lite takes a number/,
    ],
    [
      'text',
      () => lite.sigmoid('1' as never),
      /^TypeError: x: nonlin\/lite takes a number.*not the string "1"/,
    ],
    ['a view', () => lite.sigmoid(new DataView(new ArrayBuffer(8)) as never), /^TypeError: x: /],
    ['ragged rows', () => lite.softmax([[1, 2], [3]]), /^RangeError: x\[1\] has length 1/],
    [
      'a hole',
      () => lite.relu([1, undefined as never]),
      /^TypeError: x\[1\]: expected a number, not undefined/,
    ],
    [
      'typed rows',
      () => lite.softmax([Float32Array.of(1)] as never),
      /^TypeError: x\[0\]: expected a number/,
    ],
    ['an axis', () => lite.softmax([1, 2], { axis: 1 }), /^RangeError: axis: 1 is out of range/],
    [
      'an option',
      () => lite.sigmoid(1, { dtype: 'float16' } as object),
      /^TypeError: dtype: sigmoid has no such option; allowed: out/,
    ],
    [
      'null for an option',
      () => lite.elu(1, { alpha: null } as never),
      /^TypeError: alpha: expected a value, not null/,
    ],
    ['a parameter', () => lite.clamp(1, { min: 'a' } as never), /^TypeError: min: /],
    ['channels', () => lite.prelu([1], { weight: [1] } as never), /^TypeError: weight: expected a number/],
    ['g', () => lite.sigmoid.vjp([1, 2], [1]), /^RangeError: g: expected the shape \[2\]/],
    [
      'out of another length',
      () => lite.relu(Float32Array.of(1), { out: new Float32Array(2) }),
      /^RangeError: out: expected length 1/,
    ],
    [
      'out of another type',
      () => lite.relu(Float32Array.of(1), { out: new Float64Array(1) } as never),
      /^TypeError: out: /,
    ],
    ['out for an array', () => lite.relu([1], { out: [0] } as never), /^TypeError: out: /],
    [
      'a far temperature',
      () => lite.softmax([1, 2], { temperature: 1e-310 }),
      /^RangeError: temperature: nonlin\/lite/,
    ],
    [
      'a searched row',
      () => lite.sparsemax([1, 2], { temperature: 2 }),
      /^RangeError: temperature: nonlin\/lite/,
    ],
  ])('refused: %s', (_, run, message) => {
    expect(outcome(run)).toMatch(message);
  });

  test('what was transferred is refused', () => {
    const x = Float32Array.of(1, 2);
    structuredClone(x.buffer, { transfer: [x.buffer] });
    expect(() => lite.relu(x)).toThrow(/detached/);
  });

  test('nothing is written where something is refused', () => {
    const out = Float32Array.of(7, 7);
    expect(() => lite.sigmoid.vjp(Float32Array.of(1, 2), [1], { out })).toThrow(RangeError);
    expect(out).toEqual(Float32Array.of(7, 7));
  });
});
