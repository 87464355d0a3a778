// Where a mistake of one, of a constant or of a rounding would go unnoticed: right values from arithmetic that is not ours.
import { afterEach, describe, expect, test } from 'vitest';
import { callable } from '../../src/define.ts';
import { defineMirrored } from '../../src/functions/definition.ts';
import { tanh as tanhDefinition } from '../../src/functions/tanh.ts';
import { entmax, leakyRelu, logSumExp, maxout, prelu, sine, softmax, swiglu, tanh } from '../../src/index.ts';
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
    const far = { scale: 1e7 };
    const pair = callable(
      defineMirrored({
        name: 'pair',
        title: { en: 'A pair', zh: '一对' },
        summary: { en: 'Made for a test.', zh: '供测试。' },
        of: tanhDefinition,
        references: [],
      }),
    ) as unknown as { readonly vjp: Linear; readonly jvp: Linear };
    interface More {
      /** Results for each of six elements of a row; one for each row if left out. */
      readonly ratio?: number;
      readonly options?: object;
      readonly scale?: number;
    }
    test.each<[string, Linear, More]>([
      ['tanh.vjp', tanh.vjp as Linear, { ratio: 1 }],
      ['tanh.jvp', tanh.jvp as Linear, { ratio: 1 }],
      ['sine.vjp far out', sine.vjp as Linear, { ratio: 1, ...far }],
      ['prelu.vjp by channel', prelu.vjp as Linear, { ratio: 1, options: channels }],
      ['prelu.jvp by channel', prelu.jvp as Linear, { ratio: 1, options: channels }],
      ['softmax.vjp', softmax.vjp as Linear, { ratio: 1 }],
      ['softmax.jvp', softmax.jvp as Linear, { ratio: 1 }],
      ['softmax.vjp at a temperature', softmax.vjp as Linear, { ratio: 1, options: { temperature: 0.7 } }],
      ['logSumExp.vjp', logSumExp.vjp as Linear, {}],
      ['logSumExp.jvp', logSumExp.jvp as Linear, { ratio: 1 }],
      ['swiglu.vjp', swiglu.vjp as Linear, { ratio: 1 / 2 }],
      ['swiglu.jvp', swiglu.jvp as Linear, { ratio: 1 }],
      ['vjp of tanh(x) beside tanh(−x)', pair.vjp, { ratio: 2 }],
      ['jvp of tanh(x) beside tanh(−x)', pair.jvp, { ratio: 1 }],
      ['maxout.vjp', maxout.vjp as Linear, { ratio: 1 / 2 }],
    ])('%s takes as if it were rounded first', (_, call, { ratio, options, scale = 1 }) => {
      setBackend(backend);
      for (const rows of [1, 200]) {
        const data = Float32Array.from({ length: 6 * rows }, (_, i) => scale * Math.sin(i));
        const x = { data, shape: [rows, 6] };
        const shape = ratio === undefined ? [rows] : [rows, 6 * ratio];
        const g = Float64Array.from({ length: rows * 6 * (ratio ?? 1 / 6) }, (_, i) => 0.1 + (i % 11) / 7);
        const found = call(x, { data: g, shape }, options);
        const rounded = call(x, { data: g.map(Math.fround), shape }, options);
        expect(found.data).toEqual(rounded.data);
        // Numbers of 64 bits tell the two apart.
        const wide = { data: Float64Array.from(x.data), shape: x.shape };
        const [exact, other] = [g, g.map(Math.fround)].map(v => call(wide, { data: v, shape }, options));
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
