// Arguments of every shape against the plainest way to compute the same: element by element, row by row.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { all, type Runnable } from '../../src/catalog.ts';
import { logSoftmax, logSumExp, relu, sigmoid, softmax, softmin, tanh } from '../../src/index.ts';
import { areaAt, stagingMemory, TILE } from '../../src/kernels/wasm/memory.ts';
import { createArena } from '../../src/runtime.ts';
import { firstDifference, onBackend } from './support.ts';
import '../support/seed.ts';

const scalars = { sigmoid, tanh, relu } as const;
const rows = { softmax, softmin, logSoftmax } as const;
const pick = <T extends object>(table: T): fc.Arbitrary<keyof T> =>
  fc.constantFrom(...(Object.keys(table) as (keyof T)[]));

const number = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -40, max: 40, noNaN: true }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, Infinity, -Infinity, Number.NaN) },
);

/** Buffers of every kind that a view may lie in, and where in them it begins. */
const bufferKinds = ['plain', 'shared', 'resizable', 'arena'] as const;
type BufferKind = (typeof bufferKinds)[number];
function viewOf(kind: BufferKind, numbers: readonly number[], offset: number): Float32Array {
  const bytes = (numbers.length + offset + 8) * 4;
  const make: Record<BufferKind, () => ArrayBufferLike> = {
    plain: () => new ArrayBuffer(bytes),
    shared: () => new SharedArrayBuffer(bytes),
    resizable: () =>
      new (ArrayBuffer as unknown as new (n: number, o: object) => ArrayBuffer)(bytes, {
        maxByteLength: 2 * bytes,
      }),
    arena: () => createArena(bytes).float32(numbers.length + offset).buffer,
  };
  const buffer = make[kind]();
  const start = kind === 'arena' ? 8192 + offset * 4 : offset * 4;
  const view = new Float32Array(buffer, start, numbers.length);
  view.set(numbers);
  return view;
}

test('one number at a time and all at once give the same, wherever the array lies', () => {
  fc.assert(
    fc.property(
      pick(scalars),
      fc.array(number, { maxLength: 200 }),
      fc.constantFrom(...bufferKinds),
      fc.nat(7),
      fc.boolean(),
      (name, numbers, kind, offset, inPlace) => {
        const f = scalars[name];
        const x = viewOf(kind, numbers, offset);
        const before = new Float32Array(x.buffer.slice(0));
        const expected = Float32Array.from(x, v => f(Float32Array.of(v))[0]!);
        const y = inPlace ? f(x, { out: x }) : f(x);
        expect(firstDifference(y, expected)).toBe(-1);
        // Nothing around the view has changed.
        const after = new Float32Array(x.buffer);
        const start = x.byteOffset / 4;
        const isOutside = (i: number): boolean => i < start || i >= start + x.length;
        expect(after.findIndex((v, i) => isOutside(i) && !Object.is(v, before[i]))).toBe(-1);
      },
    ),
    { numRuns: 400 },
  );
});

test('where out overlaps x, it is as if it did not', () => {
  fc.assert(
    fc.property(
      pick(scalars),
      fc.array(number, { minLength: 1, maxLength: 150 }),
      fc.integer({ min: -9, max: 9 }),
      (name, numbers, shift) => {
        const f = scalars[name];
        const memory = new Float32Array(numbers.length + 20);
        const x = memory.subarray(10, 10 + numbers.length);
        x.set(numbers);
        const expected = f(Float32Array.from(x));
        const out = memory.subarray(10 + shift, 10 + shift + numbers.length);
        f(x, { out });
        expect(firstDifference(out, expected)).toBe(-1);
      },
    ),
    { numRuns: 300 },
  );
});

test('where out of a vjp overlaps x or g, it is as if it did not', () => {
  fc.assert(
    fc.property(
      pick(scalars),
      fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 150 }),
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
      (name, pairs, shiftOfG, shiftOfOut) => {
        const f = scalars[name];
        const memory = new Float32Array(pairs.length + 40);
        const viewAt = (shift: number): Float32Array =>
          memory.subarray(20 + shift, 20 + shift + pairs.length);
        viewAt(0).set(pairs.map(([x]) => x));
        const [x, g] = [viewAt(0), viewAt(shiftOfG)];
        g.set(pairs.map(([, v]) => v));
        const expected = f.vjp(Float32Array.from(x), Float32Array.from(g));
        const out = shiftOfOut === 0 ? x : viewAt(shiftOfOut);
        f.vjp(x, g, { out });
        expect(firstDifference(out, expected)).toBe(-1);
      },
    ),
    { numRuns: 300 },
  );
});

/** A tensor of up to three axes, with strides as ndarray has them: in any order, some reversed. */
const tensors = fc
  .record({
    shape: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
    order: fc.nat(5),
    reversed: fc.nat(7),
    seed: fc.infiniteStream(number),
  })
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
    const data = Float32Array.from({ length: step }, () => seed.next().value as number);
    return { data, shape, stride, offset };
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

test('rows of strided tensors along any axis are what they are alone', () => {
  fc.assert(
    fc.property(pick(rows), tensors, fc.nat(2), (name, tensor, wanted) => {
      const f = rows[name];
      const axis = wanted % tensor.shape.length;
      for (const backend of ['wasm', 'javascript'] as const) {
        const y = onBackend(backend, () => f(tensor, { axis })) as { data: Float32Array };
        for (const { places, row } of rowsOf(tensor, axis)) {
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
    { numRuns: 200 },
  );
});

/** The shape of up to three axes, and one of them. */
const layouts = fc
  .record({
    shape: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
    wanted: fc.nat(2),
    type: fc.constantFrom(Float32Array, Float64Array),
    numbers: fc.infiniteStream(number),
  })
  .map(({ shape, wanted, type, numbers }) => {
    const axis = wanted % shape.length;
    const next = (): number => numbers.next().value as number;
    const filled = (length: number): Float32Array | Float64Array => new type(length).map(next);
    return { shape, axis, type, filled, next };
  });
type Layout = typeof layouts extends fc.Arbitrary<infer L> ? L : never;
const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
type Members = Readonly<Record<string, (...args: unknown[]) => unknown>>;
const members = (run: Runnable): Members => run as unknown as Members;
const dataOf = (y: unknown): Float32Array | Float64Array => (y as { data: Float32Array }).data;

const learned = all({ kind: 'scalar' }).filter(({ definition: f }) =>
  Object.values(f.params as Readonly<Record<string, { readonly learned?: true }>>).some(p => p.learned),
);

test('parameters by channel are what they are for one element', () => {
  expect(learned.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.constantFrom(...learned), layouts, ({ definition: f, run }, layout: Layout) => {
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
    { numRuns: 150 },
  );
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

test('pairs of a gate and a value are what they are alone, wherever they lie', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...gatedFunctions),
      layouts,
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
    { numRuns: 150 },
  );
});

test('a mask leaves out what it leaves out', () => {
  fc.assert(
    fc.property(
      pick({ ...rows, logSumExp }),
      fc.array(fc.tuple(number, fc.boolean()), { minLength: 1, maxLength: 120 }),
      (name, elements) => {
        const f = { ...rows, logSumExp }[name] as (
          x: Float32Array,
          options?: object,
        ) => Float32Array | number;
        const x = Float32Array.from(elements, ([v]) => v);
        const mask = elements.map(([, m]) => m);
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
      },
    ),
    { numRuns: 200 },
  );
});

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
