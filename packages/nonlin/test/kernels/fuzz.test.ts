// Arguments of every shape against the plainest way to compute the same: element by element, row by row.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { all, type Runnable } from '../../src/catalog.ts';
import { define } from '../../src/define.ts';
import { logSoftmax, logSumExp, relu, sigmoid, softmax, softmin, tanh } from '../../src/index.ts';
import { areaAt, stagingMemory, TILE } from '../../src/kernels/wasm/memory.ts';
import { createArena } from '../../src/runtime.ts';
import { draws } from '../support/thorough.ts';
import { ran } from './counted.ts';
import { BREAK_EVEN, longLengths, shortLengths } from './lengths.ts';
import { firstDifference, onBackend } from './support.ts';
import '../support/seed.ts';

const scalars = { sigmoid, tanh, relu } as const;
const rows = { softmax, softmin, logSoftmax } as const;
const pick = <T extends object>(table: T): fc.Arbitrary<keyof T> =>
  fc.constantFrom(...(Object.keys(table) as (keyof T)[]));

vi.mock('../../src/kernels/wasm/webassembly.ts', async original =>
  (await import('./counted.ts')).counted(await original()),
);

/**
 * A property at lengths on both sides of every threshold; says for each length whether kernels ran, which `isKernel` says that
 * they should.
 */
function atEveryLength<T>(
  title: string,
  runs: { readonly short: number; readonly long: number },
  property: (length: number) => fc.IProperty<T>,
  isKernel: (length: number) => boolean | undefined = length => length >= BREAK_EVEN,
): void {
  const lengths = [
    ...shortLengths.map(n => [n, draws(runs.short)] as const),
    ...longLengths.map(n => [n, draws(runs.long)] as const),
  ];
  test.each(lengths)(`${title}: about %i elements`, (length, numRuns) => {
    const before = ran.kernels;
    fc.assert(property(length), { numRuns });
    const wanted = isKernel(length);
    if (wanted !== undefined) expect(ran.kernels > before, 'whether kernels ran').toBe(wanted);
  });
}

/** Numbers of every size, some of which are special, drawn from a seed: arrays of thousands are too long to be drawn one by one. */
const specials = [0, -0, Infinity, -Infinity, Number.NaN, 1e-310, -1e-40, 3e38, -1e300, 88.7, -745.1];
function* numbersFrom(seed: number): Generator<number, never> {
  const random = randomNumbers(seed);
  for (;;) {
    const kind = random();
    if (kind < 0.1) yield specials[Math.floor(random() * specials.length)]!;
    else if (kind < 0.2) yield (random() - 0.5) * 10 ** (random() * 60 - 30);
    else yield random() * 80 - 40;
  }
}
const numbersOf = (length: number, seed: number): number[] => {
  const numbers = numbersFrom(seed);
  return Array.from({ length }, () => numbers.next().value);
};
const seeds = fc.nat(1e6);

/** Buffers of every kind that a view may lie in, and where in them it begins. */
const bufferKinds = ['plain', 'shared', 'resizable', 'arena'] as const;
type BufferKind = (typeof bufferKinds)[number];
/** A view of numbers, and all of the memory around it that is not the kernels' own. */
function viewOf(
  kind: BufferKind,
  numbers: readonly number[],
  offset: number,
): { readonly x: Float32Array; readonly around: Float32Array } {
  const length = numbers.length + offset + 8;
  const bytes = length * 4;
  const make: Record<BufferKind, () => Float32Array> = {
    plain: () => new Float32Array(length),
    shared: () => new Float32Array(new SharedArrayBuffer(bytes)),
    resizable: () =>
      new Float32Array(
        new (ArrayBuffer as unknown as new (n: number, o: object) => ArrayBuffer)(bytes, {
          maxByteLength: 2 * bytes,
        }),
      ),
    arena: () => createArena(bytes).float32(length),
  };
  const around = make[kind]();
  const x = around.subarray(offset, offset + numbers.length);
  x.set(numbers);
  return { x, around };
}

atEveryLength(
  'one number at a time and all at once give the same, wherever the array lies',
  { short: 30, long: 4 },
  length =>
    fc.property(
      pick(scalars),
      seeds,
      fc.constantFrom(...bufferKinds),
      fc.nat(7),
      fc.boolean(),
      (name, seed, kind, offset, inPlace) => {
        const f = scalars[name];
        const { x, around } = viewOf(kind, numbersOf(length, seed), offset);
        const before = around.slice();
        const expected = Float32Array.from(x, v => f(Float32Array.of(v))[0]!);
        const y = inPlace ? f(x, { out: x }) : f(x);
        expect(firstDifference(y, expected)).toBe(-1);
        // Nothing around the view has changed.
        const isOutside = (i: number): boolean => i < offset || i >= offset + x.length;
        expect(around.findIndex((v, i) => isOutside(i) && !Object.is(v, before[i]))).toBe(-1);
      },
    ),
);

/** Shapes of up to three axes and about so many elements. */
const shapesOf = (length: number): fc.Arbitrary<number[]> =>
  fc.tuple(fc.nat(3), fc.integer({ min: 2, max: 6 }), fc.nat(2)).map(([layout, few, turn]) => {
    const rest = (n: number): number => Math.max(1, Math.ceil(length / n));
    const shapes = [[length], [few, rest(few)], [few, rest(2 * few), 2], [1, length]];
    const shape = shapes[layout]!;
    return [...shape.slice(turn % shape.length), ...shape.slice(0, turn % shape.length)];
  });

/** A tensor with strides as ndarray has them: in any order, some reversed. */
const tensorsOf = (length: number): fc.Arbitrary<Tensor> =>
  fc
    .record({ shape: shapesOf(length), order: fc.nat(5), reversed: fc.nat(7), seed: seeds })
    .map(({ shape, order, reversed, seed }) => {
      const axes = shape.map((_, i) => i);
      for (let i = 0; i < order && axes.length > 1; i++) axes.push(axes.splice(i % axes.length, 1)[0]!);
      const stride = new Array<number>(shape.length).fill(0);
      let step = 1;
      let offset = 0;
      for (const axis of axes) {
        const isReversed = (reversed >> axis) & 1;
        stride[axis] = isReversed ? -step : step;
        if (isReversed) offset += step * (shape[axis]! - 1);
        step *= shape[axis]!;
      }
      return { data: Float32Array.from(numbersOf(step, seed)), shape, stride, offset };
    });

type Tensor = {
  readonly data: Float32Array;
  readonly shape: number[];
  readonly stride: number[];
  readonly offset: number;
};

/** The elements of a strided tensor along an axis, row by row, with the index of each in row-major order. */
function* rowsOf(
  { data, shape, stride, offset }: Tensor,
  axis: number,
): Generator<{ places: number[]; row: number[] }> {
  const size = shape.reduce((a, b) => a * b, 1);
  const natural = shape.map((_, i) => shape.slice(i + 1).reduce((a, b) => a * b, 1));
  for (let first = 0; first < size; first++) {
    const index = shape.map((n, i) => Math.floor(first / natural[i]!) % n);
    if (index[axis] !== 0) continue;
    const places = Array.from({ length: shape[axis]! }, (_, k) => first + k * natural[axis]!);
    const row = places.map(
      (_, k) => data[offset + index.reduce((sum, j, i) => sum + (i === axis ? k : j) * stride[i]!, 0)]!,
    );
    yield { places, row };
  }
}

/** Rows of one or two elements are as many as there are elements: some of them show what all do. */
const MOST_ROWS = 50;

atEveryLength(
  'rows of strided tensors along any axis are what they are alone',
  { short: 20, long: 4 },
  length =>
    fc.property(pick(rows), tensorsOf(length), fc.nat(2), (name, tensor, wanted) => {
      const f = rows[name];
      const axis = wanted % tensor.shape.length;
      for (const backend of ['wasm', 'javascript'] as const) {
        const y = onBackend(backend, () => f(tensor, { axis })) as { data: Float32Array };
        let seen = 0;
        for (const { places, row } of rowsOf(tensor, axis)) {
          if (++seen > MOST_ROWS) break;
          const alone = f(Float32Array.from(row));
          expect(
            firstDifference(
              places.map(i => y.data[i]!),
              alone,
            ),
          ).toBe(-1);
        }
      }
    }),
  length => (length < BREAK_EVEN - 6 ? false : length > BREAK_EVEN ? true : undefined),
);

/** The shape of up to three axes, and one of them. */
const layoutsOf = (length: number) =>
  fc
    .record({
      shape: shapesOf(length),
      wanted: fc.nat(2),
      type: fc.constantFrom(Float32Array, Float64Array),
      seed: seeds,
    })
    .map(({ shape, wanted, type, seed }) => {
      const axis = wanted % shape.length;
      const numbers = numbersFrom(seed);
      const filled = (size: number): Float32Array | Float64Array =>
        new type(size).map(() => numbers.next().value);
      return { shape, axis, type, filled };
    });
type Layout = ReturnType<typeof layoutsOf> extends fc.Arbitrary<infer L> ? L : never;
const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
type Members = Readonly<Record<string, (...args: unknown[]) => unknown>>;
const members = (run: Runnable): Members => run as unknown as Members;
const dataOf = (y: unknown): Float32Array | Float64Array => (y as { data: Float32Array }).data;

const learned = all({ kind: 'scalar' }).filter(({ definition: f }) =>
  Object.values(f.params as Readonly<Record<string, { readonly learned?: true }>>).some(p => p.learned),
);

test('there are functions that learn parameters', () => {
  expect(learned.length).toBeGreaterThan(5);
});

atEveryLength(
  'parameters by channel are what they are for one element',
  { short: 20, long: 4 },
  length =>
    fc.property(fc.constantFrom(...learned), layoutsOf(length), ({ definition: f, run }, layout: Layout) => {
      const { shape, axis, type, filled } = layout;
      const size = sizeOf(shape);
      const [x, g] = [
        { data: filled(size), shape },
        { data: filled(size), shape },
      ];
      const inner = sizeOf(shape.slice(axis + 1));
      type Stated = Readonly<
        Record<string, { readonly learned?: true; readonly range: readonly [number, number] }>
      >;
      const params = Object.fromEntries(
        Object.entries(f.params as Stated)
          .filter(([, p]) => p.learned)
          .map(
            ([
              id,
              {
                range: [low, high],
              },
            ]) => {
              const of = (channel: number): number => Math.min(Math.max(0.3 + channel / 7, low), high);
              return [id, Float64Array.from({ length: shape[axis]! }, (_, channel) => of(channel))];
            },
          ),
      );
      for (const backend of ['wasm', 'javascript'] as const) {
        for (const id of ['value', 'derivative', 'secondDerivative', 'vjp', 'jvp']) {
          const call = id === 'value' ? (run as unknown as Members[string]) : members(run)[id]!;
          const arrays = id === 'vjp' || id === 'jvp' ? [x, g] : [x];
          const y = onBackend(backend, () => dataOf(call(...arrays, { ...params, axis })));
          for (let i = 0; i < size; i += 1 + Math.floor(size / 50)) {
            const channel = Math.floor(i / inner) % shape[axis]!;
            const own = Object.fromEntries(Object.entries(params).map(([p, v]) => [p, v[channel]]));
            const alone = call(...arrays.map(a => type.of(a.data[i]!)), own) as Float32Array;
            expect(
              firstDifference([y[i]!], alone),
              `${f.name} ${id} ${backend} ${shape}, ${axis}: ${i}`,
            ).toBe(-1);
          }
        }
      }
    }),
  // Elements are computed alone in JavaScript; in kernels there are as many or twice as many, which may be odd.
  length => (length < BREAK_EVEN / 2 ? false : length >= BREAK_EVEN ? true : undefined),
);

test.each([
  [1, true],
  [5, true],
  [6, false],
  [8, false],
])('of %i parameters by channel, kernels take as many as there are areas', (count, isKernel) => {
  const ids = Array.from({ length: count }, (_, i) => `p${i}`);
  const params = Object.fromEntries(
    ids.map(id => [id, { default: 1, range: [-100, 100], learned: true } as const]),
  );
  const f = define('several', `x * (${ids.join(' + ')})`, { params: params as never });
  const x = { data: new Float64Array(300).fill(2), shape: [100, 3] };
  const options = Object.fromEntries(ids.map(id => [id, [1, 2, 3]]));
  const before = ran.kernels;
  const { data } = f(x, options as never) as typeof x;
  expect(ran.kernels > before).toBe(isKernel);
  expect(data).toEqual(x.data.map((_, i) => 2 * count * (1 + (i % 3))));
});

test('parameters by channel of arrays longer than a tile', () => {
  for (const { definition: f, run } of learned) {
    const id = Object.keys(f.params)[0]!;
    for (const [rows, channels] of [
      [1000, 37],
      [3, TILE + 5],
      [500, 300],
    ] as const) {
      const x = {
        data: Float32Array.from({ length: rows * channels }, (_, i) => (i % 97) - 48),
        shape: [rows, channels],
      };
      const weight = Float64Array.from({ length: channels }, (_, c) => 0.2 + (c % 11) / 8);
      const call = run as unknown as Members[string];
      const run_ = (): Float32Array => dataOf(call(x, { [id]: weight })) as Float32Array;
      expect(firstDifference(onBackend('wasm', run_), onBackend('javascript', run_)), f.name).toBe(-1);
    }
  }
});

const gates = ['first', 'last', 'interleaved'] as const;
const gatedFunctions = all({ kind: 'gated' });

atEveryLength(
  'pairs of a gate and a value are what they are alone, wherever they lie',
  { short: 20, long: 4 },
  length =>
    fc.property(
      fc.constantFrom(...gatedFunctions),
      layoutsOf(length),
      fc.constantFrom(...gates),
      ({ definition: f, run }, { shape: halved, axis, type, filled }, gate) => {
        const shape = halved.map((n, i) => (i === axis ? 2 * n : n));
        const [n, half] = [sizeOf(halved), halved[axis]!];
        const inner = sizeOf(shape.slice(axis + 1));
        const [x, v] = [
          { data: filled(2 * n), shape },
          { data: filled(2 * n), shape },
        ];
        const g = { data: filled(n), shape: halved };
        /** Where the gate and the value of result i lie. */
        const places = (i: number): readonly [number, number] => {
          const [o, k] = [Math.floor(i / (half * inner)) * 2 * half * inner, i % inner];
          const j = Math.floor(i / inner) % half;
          const at = (place: number): number => o + place * inner + k;
          return ({ first: [j, half + j], last: [half + j, j], interleaved: [2 * j, 2 * j + 1] } as const)[
            gate
          ].map(at) as [number, number];
        };
        const call = members(run);
        for (const backend of ['wasm', 'javascript'] as const) {
          const options = { axis, gate };
          const results = onBackend(backend, () => [
            dataOf((run as unknown as Members[string])(x, options)),
            dataOf(call['vjp']!(x, g, options)),
            dataOf(call['jvp']!(x, v, options)),
          ]);
          for (let i = 0; i < n; i += 1 + Math.floor(n / 40)) {
            const [a, b] = places(i);
            const [pair, direction] = [x, v].map(t => type.of(t.data[a]!, t.data[b]!));
            const first = { gate: 'first' };
            const alone = [
              (run as unknown as Members[string])(pair, first),
              call['vjp']!(pair, type.of(g.data[i]!), first),
              call['jvp']!(pair, direction, first),
            ] as Float32Array[];
            const where = `${f.name} ${backend} ${shape} axis ${axis} ${gate}: ${i}`;
            expect(firstDifference([results[0]![i]!], alone[0]!), where).toBe(-1);
            expect(firstDifference([results[1]![a]!, results[1]![b]!], alone[1]!), `${where} vjp`).toBe(-1);
            expect(firstDifference([results[2]![i]!], alone[2]!), `${where} jvp`).toBe(-1);
          }
        }
      },
    ),
  length => (length < BREAK_EVEN / 2 ? false : length >= BREAK_EVEN ? true : undefined),
);

atEveryLength('a mask leaves out what it leaves out', { short: 20, long: 4 }, length =>
  fc.property(pick({ ...rows, logSumExp }), seeds, fc.constantFrom(0.02, 0.5, 0.98), (name, seed, share) => {
    const f = { ...rows, logSumExp }[name] as (x: Float32Array, options?: object) => Float32Array | number;
    const x = Float32Array.from(numbersOf(length, seed));
    const random = randomNumbers(seed + 1);
    const mask = Array.from(x, () => random() < share);
    const kept = x.filter((_, i) => mask[i]);
    const y = f(x, { mask });
    if (kept.length === 0) return;
    const alone = f(kept);
    if (typeof y === 'number') {
      expect(Object.is(y, alone)).toBe(true);
      return;
    }
    expect(
      firstDifference(
        y.filter((_, i) => mask[i]),
        alone as Float32Array,
      ),
    ).toBe(-1);
    const left = name === 'logSoftmax' ? -Infinity : 0;
    expect(y.filter((_, i) => !mask[i]).every(v => v === left)).toBe(true);
  }),
);

describe('memory', () => {
  test('a detached buffer is refused by name', () => {
    const x = new Float32Array(100);
    structuredClone(x.buffer, { transfer: [x.buffer] });
    for (const f of [() => sigmoid(x), () => softmax(x)]) expect(f).toThrow('x: its buffer is detached');
    const out = new Float32Array(100);
    structuredClone(out.buffer, { transfer: [out.buffer] });
    expect(() => sigmoid(new Float32Array(100), { out })).toThrow('out: ');
  });

  test('a kernel writes nothing beyond its tile', () => {
    const { float32 } = stagingMemory();
    const start = areaAt(0) / 4;
    float32.fill(42, start, start + 2 * TILE);
    onBackend('wasm', () => sigmoid(new Float32Array(100)));
    // 100 elements are padded to 112.
    expect(float32.subarray(start + 112, start + 2 * TILE).every(v => v === 42)).toBe(true);
  });

  test('rows in an arena are not copied', () => {
    const { float32 } = stagingMemory();
    const [start, length] = [areaAt(0) / 4 - 1024, 3 * TILE];
    const arena = createArena(1 << 20);
    const x = { data: arena.float32(64 * 64).fill(1), shape: [64, 64] };
    const ragged = { data: arena.float32(64 * 37).fill(1), shape: [64, 37] };
    const out = { data: arena.float32(64 * 37), shape: [64, 37] };
    const untouched = (run: () => unknown): number => {
      float32.fill(42, start, start + length);
      onBackend('wasm', run);
      return float32.subarray(start, start + length).filter(v => v !== 42).length;
    };
    expect(untouched(() => softmax(x, { out: x }))).toBe(0);
    expect(untouched(() => softmax.vjp(x, x, { out: x }))).toBe(0);
    // Of rows that are no multiple of a block only the last is staged: what is beyond it is another's.
    expect(untouched(() => softmax(ragged, { out }))).toBeLessThanOrEqual(2 * 40);
    expect(untouched(() => softmax(ragged))).toBeGreaterThanOrEqual(64 * 37);
  });

  test('an arena says what is wrong with a wish, and what is left', () => {
    const arena = createArena(1000);
    expect(arena.free).toBe(arena.bytes);
    arena.float64(10);
    expect(arena.free).toBe(arena.bytes - 128);
    expect(() => arena.float32(1e9)).toThrow(
      `length: 1000000000 elements take 4000000000 bytes, and the arena has ${arena.free} left`,
    );
    expect(() => arena.float32(-1)).toThrow('length: expected a whole number from 0 on, not -1');
    expect(() => createArena(0)).toThrow('bytes: expected a whole number from 1 to');
    arena.reset();
    expect(arena.free).toBe(arena.bytes);
  });

  test('arrays of more than 2^31 bytes', { timeout: 120_000 }, () => {
    const length = 2 ** 29 + 5;
    const x = new Float32Array(length);
    const places = [0, 1, TILE, 2 ** 28, 2 ** 29 - 1, 2 ** 29, length - 1];
    for (const i of places) x[i] = i % 2 === 0 ? -1 : 3;
    expect(relu(x, { out: x })).toBe(x);
    expect(places.map(i => x[i])).toEqual(places.map(i => (i % 2 === 0 ? 0 : 3)));
  });
});
