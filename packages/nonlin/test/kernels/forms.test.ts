// The same bits in both forms: WebAssembly and JavaScript, for every function, type, length, layout and option.
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { all } from '../../src/catalog.ts';
import { logSumExp, softmax } from '../../src/index.ts';
import { BLOCK } from '../../src/kernels/wasm/elementwise.ts';
import { LONGEST_ROW, stagingFor, stagingMemory, TILE } from '../../src/kernels/wasm/memory.ts';
import { backend, createArena } from '../../src/runtime.ts';
import { everyNth } from '../support/thorough.ts';
import { assorted, type Floats, firstDifference, onBackend } from './support.ts';

type Call = (x: unknown, ...rest: readonly unknown[]) => unknown;
type Callable = Call & {
  readonly derivative: Call;
  readonly secondDerivative: Call;
  readonly vjp: Call;
  readonly jvp: Call;
};

const entries = all();
const scalars = entries
  .filter(e => e.definition.kind === 'scalar')
  .map(e => [e.definition.name, e.run] as const);
const rows = entries
  // Groups of neighbours are tested with the gated functions.
  .filter(e => e.definition.kind === 'row' && !e.definition.grouped)
  .map(e => [e.definition.name, e.run, e.definition.kind === 'row' && e.definition.result] as const);
const types = [Float32Array, Float64Array] as const;
/** Lengths around every boundary: vectors, turns of a loop, the break-even, tiles. */
const lengths = [
  ...[0, 1, 2, 3, BLOCK - 1, BLOCK, BLOCK + 1, 47, 48, 49, 63, 64, 65, 1000],
  ...[TILE - 1, TILE, TILE + 1, 2 * TILE + BLOCK + 3],
];

/** All lengths but those about a tile are below this. */
const SHORT = 2000;

type Floating = (typeof types)[number];
/** Inputs and incoming gradients of every length, the same for all functions: making them anew takes longer than calling some. */
const inputsOf = new Map(
  types.map(type => {
    const random = randomNumbers(11);
    const inputs = lengths.map(length => ({
      x: assorted(new type(length), random),
      g: assorted(new type(length), random).reverse() as Floats,
    }));
    return [type as Floating, inputs] as const;
  }),
);

const sameBits = (run: () => Floats, label: string): void => {
  const [simd, script] = [onBackend('wasm', run), onBackend('javascript', run)];
  const i = firstDifference(simd, script);
  expect(i, `${label}: element ${i} is ${simd[i]} in WebAssembly, ${script[i]} in JavaScript`).toBe(-1);
};

test('this engine has WebAssembly SIMD, so that the comparison compares', () => {
  expect(backend()).toBe('wasm');
});

describe.each(scalars)('%s', (name, run) => {
  const f = run as unknown as Callable;
  const turn = scalars.findIndex(([id]) => id === name);
  test.each(types.map(type => [type.name, type] as const))('%s of any length', (_name, type) => {
    for (const [i, { x, g }] of inputsOf.get(type)!.entries()) {
      const calls = [
        ['values', () => f(x)],
        ['slopes', () => f.derivative(x)],
        ['gradients', () => f.vjp(x, g)],
      ] as const;
      // Lengths about a tile take nine tenths of the time: one call each, and another one of the next function.
      for (const [what, call] of x.length < SHORT ? calls : everyNth(3, calls, turn + i))
        sameBits(() => call() as Floats, `${x.length} ${what}`);
    }
  });

  test('an element does not depend on where it stands', () => {
    const x = assorted(new Float32Array(TILE + 37), randomNumbers(5));
    const whole = onBackend('wasm', () => f(x) as Float32Array);
    for (const [from, to] of [
      [1, 100],
      [3, TILE + 2],
      [TILE - 20, TILE + 37],
      [TILE, TILE + 1],
    ] as const)
      expect(
        firstDifference(
          onBackend('wasm', () => f(x.subarray(from, to)) as Float32Array),
          whole.subarray(from, to),
        ),
      ).toBe(-1);
  });

  test('integers, subarrays, shared memory, in place', () => {
    const integers = Int16Array.from({ length: 300 }, (_, i) => i - 150);
    sameBits(() => f(integers) as Floats, 'integers');
    const shared = new Float32Array(new SharedArrayBuffer(4 * 1000), 12, 900);
    assorted(shared as unknown as Float32Array, randomNumbers(6));
    const x = Float32Array.from(shared);
    sameBits(() => f(shared) as Floats, 'shared');
    expect(firstDifference(f(shared) as Floats, f(x) as Floats)).toBe(-1);
    const expected = f(x) as Float32Array;
    expect(f(x, { out: x })).toBe(x);
    expect(firstDifference(x, expected)).toBe(-1);
  });

  test('an arena gives what other arrays give, and nothing around the result changes', () => {
    const arena = createArena(1 << 20);
    for (const length of [1, 15, 64, 100, TILE + 19]) {
      arena.reset();
      const x = assorted(arena.float32(length), randomNumbers(7));
      const out = arena.float32(length);
      const after = arena.float32(64).fill(42);
      expect(f(x, { out })).toBe(out);
      expect(firstDifference(out, f(Float32Array.from(x)) as Floats), `${length}`).toBe(-1);
      expect(
        after.every(y => y === 42),
        `${length}`,
      ).toBe(true);
      const g = assorted(arena.float32(length), randomNumbers(8));
      f.vjp(x, g, { out });
      expect(firstDifference(out, f.vjp(Float32Array.from(x), Float32Array.from(g)) as Floats)).toBe(-1);
    }
  });
});

const shapes = [
  [60, 1],
  [40, 3],
  [5, 13],
  [1, 48],
  [3, 1001],
  [40, 37],
  [70, 7],
  [17, 64],
  [2, TILE + 3],
  [1, LONGEST_ROW + 5],
] as const;
const options = [
  {},
  { temperature: 0.7 },
  { axis: 0 },
  { axis: 0, temperature: 3 },
  { allMasked: 'zero' },
] as const;
/**
 * For rows that fill a tile or the staging memory, which take nine tenths of the time: an option of each kind, a mask beside these, by
 * turns of functions, shapes and types. Other combinations take the same ways through the tiles, and none of these rows is masked whole.
 */
const optionsOfLong = [{}, { axis: 0, temperature: 3 }] as const;

describe.each(rows)('%s', (name, run, result) => {
  const f = run as unknown as Callable;
  const turn = rows.findIndex(([id]) => id === name);
  const dataOf = (y: unknown): Floats => (y as { data: Floats }).data;

  /** Ordinary logits, with rows of infinities, NaN and nothing but −∞ among them. */
  const logits = (type: Floating, [r, c]: readonly [number, number], random: () => number): Floats => {
    const x = new type(r * c).map(() => (random() - 0.5) * 40);
    if (r > 3) {
      x.set([Infinity], 0);
      x.set([Number.NaN], c);
      x.fill(-Infinity, 2 * c, 3 * c);
      x.set([-Infinity], 3 * c + 1);
    }
    return x;
  };

  // A shape takes three of six options; the next shape, type and function the other three.
  test.each(types.map(type => [type.name, type] as const))(
    '%s rows of any length, axis and option',
    (_name, type) => {
      const random = randomNumbers(12);
      for (const [i, shape] of shapes.entries()) {
        const [r, c] = shape;
        const x = { data: logits(type, shape, random), shape };
        const mask = Array.from({ length: c }, (_, i) => i % 3 !== 0);
        const own = i + types.indexOf(type) + turn;
        const isLong = r * c > TILE;
        const chosen = isLong
          ? everyNth(3, [...optionsOfLong, { mask }], own)
          : everyNth(2, [...options, { mask }], own);
        // Two long shapes in two types: a function has each call at one of them, with other options than other functions.
        const ownCall = i + 2 * types.indexOf(type) + Math.floor(turn / 3);
        for (const option of chosen) {
          const isAcross = 'axis' in option;
          const gShape = result === 'row' ? shape : isAcross ? [c] : [r];
          const g = {
            data: new type(gShape.reduce((a, b) => a * b, 1)).map(() => random() * 4 - 2),
            shape: gShape,
          };
          const v = { data: new type(r * c).map(() => random() * 4 - 2), shape };
          const calls = [
            ['values', () => f(x, option)],
            ['vjp', () => f.vjp(x, g, option)],
            ['jvp', () => f.jvp(x, v, option)],
          ] as const;
          for (const [what, call] of isLong ? everyNth(3, calls, ownCall) : calls)
            sameBits(() => dataOf(call()), `${r}×${c} ${JSON.stringify(option).slice(0, 40)} ${what}`);
        }
      }
    },
  );

  test('an arena gives what other arrays give, and nothing around the result changes', () => {
    const random = randomNumbers(14);
    const arena = createArena(1 << 21);
    for (const type of ['float32', 'float64'] as const) {
      for (const [i, shape] of [
        [60, 1],
        [30, 2],
        [12, 5],
        [1, 12],
        [4, 16],
        [5, 37],
        [40, 64],
        [3, 1001],
        [2, TILE],
        [1, TILE + 5],
      ].entries()) {
        const [r, c] = shape as [number, number];
        const plain = type === 'float32' ? Float32Array : Float64Array;
        const resultSize = result === 'row' ? r * c : r;
        const resultShape = result === 'row' ? shape : [r];
        const filled = (n: number): Floats => new plain(n).map(() => (random() - 0.5) * 40);
        const given = { x: filled(r * c), g: filled(resultSize), v: filled(r * c) };
        const inArena = (data: Floats): Floats => {
          const array = arena[type](data.length);
          array.set(data);
          return array;
        };
        const own = i + (type === 'float32' ? 0 : 1) + turn;
        for (const option of everyNth(2, [{}, { temperature: 0.7 }], own)) {
          const calls = [
            ['value', undefined, resultSize, resultShape],
            ['vjp', 'g', r * c, shape],
            ['jvp', 'v', resultSize, resultShape],
          ] as const;
          // Of shapes that fill a tile, one call each: two shapes in two types have all of them between them.
          const ownCall = i + (type === 'float32' ? 0 : 2) + Math.floor(turn / 3);
          for (const [id, second, size, outShape] of r * c < TILE ? calls : everyNth(3, calls, ownCall)) {
            const call = id === 'value' ? f : f[id];
            const arrays = (a: Floats, b: Floats | undefined): readonly unknown[] => [
              { data: a, shape },
              ...(b ? [{ data: b, shape: second === 'g' ? resultShape : shape }] : []),
            ];
            const expected = dataOf(call(...(arrays(given.x, second && given[second]) as [unknown]), option));
            const places = [
              undefined,
              ...(size === r * c ? (['x'] as const) : []),
              ...(second && given[second].length === size ? [second] : []),
            ];
            for (const inPlace of places) {
              arena.reset();
              const x = inArena(given.x);
              const other = second && inArena(given[second]);
              const before = arena[type](64).fill(41);
              const fresh = arena[type](size);
              const after = arena[type](64).fill(42);
              const data = inPlace === 'x' ? x : inPlace ? other! : fresh;
              const [first, ...rest] = arrays(x, other);
              call(first, ...rest, { ...option, out: { data, shape: outShape } });
              const label = `${type} ${shape} ${id} ${inPlace ?? 'apart'}`;
              expect(firstDifference(data, expected), label).toBe(-1);
              if (inPlace !== 'x') expect(firstDifference(x, given.x), label).toBe(-1);
              expect(before.every(y => y === 41) && after.every(y => y === 42), label).toBe(true);
            }
          }
        }
      }
    }
  });

  test('a row does not depend on its neighbours, nor on the axis it lies along', () => {
    const [r, c] = [33, 50];
    const random = randomNumbers(13);
    const data = new Float32Array(r * c).map(() => (random() - 0.5) * 40);
    const across = new Float32Array(r * c).map((_, i) => data[(i % r) * c + Math.floor(i / r)]!);
    const along = onBackend('wasm', () => dataOf(f({ data, shape: [r, c] })));
    const turned = onBackend('wasm', () => dataOf(f({ data: across, shape: [c, r] }, { axis: 0 })));
    for (let i = 0; i < r; i++) {
      const alone = onBackend('wasm', () => f(data.slice(i * c, (i + 1) * c)));
      const row = result === 'row' ? (alone as Floats) : [alone as number];
      const n = row.length;
      expect(firstDifference(row, along.subarray(i * n, (i + 1) * n)), `row ${i}`).toBe(-1);
      for (let j = 0; j < n; j++)
        expect(turned[result === 'row' ? j * r + i : i], `row ${i}, ${j}`).toBe(row[j]);
    }
  });
});

describe('rows beyond the staging memory', () => {
  const length = LONGEST_ROW + TILE + 5;
  const random = randomNumbers(21);
  const x = new Float32Array(3 * length).map(() => (random() - 0.5) * 40);
  const mask = Array.from({ length }, (_, i) => i % 7 !== 0);

  test.each([
    ['neighbours', [3, length], 1],
    ['apart', [length, 3], 0],
  ] as const)('%s: the bits of JavaScript', (_, shape, axis) => {
    const input = { data: x, shape };
    const options = [{ axis }, { axis, mask: axis === 0 ? mask.map(m => [m]) : mask }];
    for (const option of options) {
      sameBits(() => (softmax(input, option) as { data: Floats }).data, 'softmax');
      sameBits(() => (softmax.vjp(input, input, option) as { data: Floats }).data, 'softmax.vjp');
      sameBits(() => (logSumExp(input, option) as { data: Floats }).data, 'logSumExp');
    }
  });

  test('a memory for them is kept, and there is none beyond what WebAssembly can address', () => {
    const made = stagingFor(length)!;
    expect(made.room).toBeGreaterThanOrEqual(length);
    expect(stagingFor(length - 1)).toBe(made);
    expect(stagingFor(LONGEST_ROW)).toBe(stagingMemory());
    expect(stagingFor(2 ** 26 + 1)).toBeUndefined();
  });
});
