// Where a mistake of one, of a constant or of a rounding would go unnoticed: right values from arithmetic that is not ours.
import { afterEach, describe, expect, test } from 'vitest';
import {
  crelu,
  entmax,
  leakyRelu,
  logSumExp,
  maxout,
  prelu,
  softmax,
  swiglu,
  tanh,
} from '../../src/index.ts';
import { uniformAt } from '../../src/kernels/random.ts';
import { createArena, setBackend } from '../../src/runtime.ts';

afterEach(() => setBackend('auto'));

test.each([
  [[3], -2],
  [[2, 3], -3],
  [[2, 3, 4], -4],
] as const)('of the shape %j the axis %i is one too far', (shape, axis) => {
  const data = new Float64Array(shape.reduce((n, m) => n * m, 1));
  expect(() => softmax({ data, shape } as never, { axis })).toThrow(/^axis: -\d is out of range/);
});

test.each([Number.POSITIVE_INFINITY, Number.NaN, 0, -1])(
  'the temperature %d is refused by every member',
  temperature => {
    const x = [1, 2, 3];
    for (const call of [
      () => softmax(x, { temperature }),
      () => softmax.vjp(x, x, { temperature }),
      () => logSumExp(x, { temperature }),
    ])
      expect(call).toThrow(/^temperature: expected a finite number above 0/);
  },
);

describe.each(['wasm', 'javascript'] as const)('a gradient of 64 bits for numbers of 32, in %s', backend => {
  test.each([3, 500])('is rounded to 32 first: %i elements', length => {
    setBackend(backend);
    const g = Float64Array.from({ length }, (_, i) => 0.1 + i / 7);
    const found = leakyRelu.vjp(new Float32Array(length).fill(-1), g, { negativeSlope: 0.3 });
    expect([...found]).toEqual(Array.from(g, v => Math.fround(Math.fround(v) * 0.3)));
    // The case tells the two ways apart.
    expect(Array.from(g).some(v => Math.fround(v * 0.3) !== Math.fround(Math.fround(v) * 0.3))).toBe(true);
  });
});

type Linear = (x: object, g: object, options?: object) => { readonly data: Float32Array };
describe.each(['wasm', 'javascript'] as const)(
  'what arrives as float64 at numbers of 32 bits, in %s',
  backend => {
    const channels = { weight: Float64Array.of(0.3, -0.7, 0.9, 1 / 3, 2, -5), axis: 1 };
    test.each<[string, Linear, number, object?]>([
      ['tanh.vjp', tanh.vjp as Linear, 1],
      ['tanh.jvp', tanh.jvp as Linear, 1],
      ['prelu.vjp by channel', prelu.vjp as Linear, 1, channels],
      ['prelu.jvp by channel', prelu.jvp as Linear, 1, channels],
      ['softmax.vjp', softmax.vjp as Linear, 1],
      ['softmax.jvp', softmax.jvp as Linear, 1],
      ['softmax.vjp at a temperature', softmax.vjp as Linear, 1, { temperature: 0.7 }],
      ['logSumExp.jvp', logSumExp.jvp as Linear, 1],
      ['swiglu.vjp', swiglu.vjp as Linear, 1 / 2],
      ['swiglu.jvp', swiglu.jvp as Linear, 1],
      ['crelu.vjp', crelu.vjp as Linear, 2],
      ['maxout.vjp', maxout.vjp as Linear, 1 / 2],
    ])('%s takes as if it were rounded first', (_, call, ratio, options) => {
      setBackend(backend);
      for (const rows of [1, 200]) {
        const x = { data: Float32Array.from({ length: 6 * rows }, (_, i) => Math.sin(i)), shape: [rows, 6] };
        const g = Float64Array.from({ length: 6 * rows * ratio }, (_, i) => 0.1 + (i % 11) / 7);
        const shape = [rows, 6 * ratio];
        const found = call(x, { data: g, shape }, options);
        const rounded = call(x, { data: g.map(Math.fround), shape }, options);
        expect(found.data).toEqual(rounded.data);
        // Numbers of 64 bits tell the two apart.
        const wide = { data: Float64Array.from(x.data), shape: x.shape };
        const [exact, other] = [g, g.map(Math.fround)].map(data => call(wide, { data, shape }, options));
        expect(exact!.data).not.toEqual(other!.data);
      }
    });
  },
);

// The formulas of kernels/random.ts in Python's whole numbers: a release that changes them changes every draw.
test.each([
  [0, 0, 0.3626512565328593],
  [0, 1, 0.7650857674903822],
  [42, 0, 0.04491063283598179],
  [42, 7, 0.46105626856071386],
  [12345, 1_000_000, 0.5203851017762671],
  [2 ** 40 + 3, 5, 0.9998226392344614],
  [7, 2 ** 33 + 1, 0.14940797179036797],
])('the seed %d has at %d always the same number', (seed, place, number) => {
  expect(uniformAt(seed, place)).toBe(number);
});

// p = max((α − 1) x − τ, 0)^(1 / (α − 1)); of two elements with the difference d, solved by bisection for Σ p = 1.
test.each([1.05, 1.25, 1.5, 1.75, 2, 3, 8])('entmax with α = %d', alpha => {
  const d = 0.37;
  const power = (v: number): number => Math.max(v, 0) ** (1 / (alpha - 1));
  let [low, high] = [(alpha - 1) * d - 1, (alpha - 1) * d];
  for (let i = 0; i < 200; i++) {
    const tau = (low + high) / 2;
    if (power((alpha - 1) * d - tau) + power(-tau) > 1) low = tau;
    else high = tau;
  }
  const found = entmax([d, 0], { alpha }) as number[];
  expect(found[0]).toBeCloseTo(power((alpha - 1) * d - low), 12);
  expect(found[1]).toBeCloseTo(power(-low), 12);
});

test('a kernel in an arena ends where its array ends', () => {
  for (const length of [49, 97, 1000, 16_385]) {
    const arena = createArena(8 * (length + 64));
    const x = arena.float32(length + 16);
    x.fill(-2);
    leakyRelu(x.subarray(0, length), { negativeSlope: 0.5, out: x.subarray(0, length) });
    expect([...new Set(x.subarray(0, length))]).toEqual([-1]);
    expect([...new Set(x.subarray(length))]).toEqual([-2]);
  }
});

// IEEE 754-2019, 6.2.1: all bits of the exponent, and the first of the significand.
test.each([
  ['float16', 0x7e00],
  ['bfloat16', 0x7fc0],
] as const)('the NaN of %s is the quiet one', (dtype, bits) => {
  expect([...leakyRelu(Uint16Array.of(bits + 1, bits), { dtype })]).toEqual([bits, bits]);
});

test('a row in an arena ends where it ends', () => {
  for (const length of [49, 97, 1001]) {
    const arena = createArena(8 * (2 * length + 128));
    const x = arena.float32(length);
    const y = arena.float32(length + 16).fill(-2);
    softmax(x, { out: y.subarray(0, length) });
    expect([...new Set(y.subarray(0, length))]).toEqual([Math.fround(1 / length)]);
    expect([...new Set(y.subarray(length))]).toEqual([-2]);
  }
});
