// Whatever overlaps whatever in a call, the result is that of arrays which lie apart: inputs, gradients, parameters by channel,
// masks, biases and out, in memory of every kind, at lengths on both sides of where the way of computing changes.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { encodeHalf } from '../../src/arrays/index.ts';
import { all, type Runnable } from '../../src/catalog.ts';
import { prelu, sigmoid, softmax } from '../../src/index.ts';
import { createArena } from '../../src/runtime.ts';
import { draws } from '../support/thorough.ts';
import { ran } from './counted.ts';
import { BREAK_EVEN, longLengths, shortLengths } from './lengths.ts';
import { firstDifference } from './support.ts';
import '../support/seed.ts';

vi.mock('../../src/kernels/wasm/webassembly.ts', async original =>
  (await import('./counted.ts')).counted(await original()),
);

describe('samples', () => {
  test('a mask, with out where x or g lies', () => {
    const mask = [true, false, true];
    const expected = Float64Array.of(1 / (1 + Math.exp(2)), 0, 1 / (1 + Math.exp(-2)));
    const x = Float64Array.of(1, 5, 3);
    const y = softmax(x, { mask, out: x });
    expect(y).toBe(x);
    y.forEach((v, i) => {
      expect(v).toBeCloseTo(expected[i]!, 15);
    });
    // p (g − Σ p g), where the middle takes no part.
    const [p, q] = [expected[0]!, expected[2]!];
    const g = Float64Array.of(2, 9, 1);
    const gradient = softmax.vjp(Float64Array.of(1, 5, 3), g, { mask, out: g });
    [p * (2 - 2 * p - q), 0, q * (1 - 2 * p - q)].forEach((v, i) => {
      expect(gradient[i]).toBeCloseTo(v, 15);
    });
  });

  test('numbers of 16 bits that are overwritten', () => {
    const bits = Uint16Array.of(0x3c00, 0x4000, 0x4200, 0);
    sigmoid(bits.subarray(0, 3), { dtype: 'float16', out: bits.subarray(1) });
    expect([...bits.subarray(1)]).toEqual([14809, 15116, 15263]);
  });

  test('parameters by channel that are overwritten', () => {
    const memory = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0);
    const x = Float64Array.of(-1, -1, -1, -1);
    prelu(x, { weight: memory.subarray(0, 4), axis: 0, out: memory.subarray(1) });
    expect([...memory.subarray(1)]).toEqual([-0.1, -0.2, -0.3, -0.4]);
  });

  test('two buffers of one shared memory', () => {
    const memory = new SharedArrayBuffer(80);
    const other = structuredClone(memory);
    const x = new Float64Array(memory, 0, 9).fill(1);
    const out = new Float64Array(other, 8, 9);
    sigmoid(x, { out });
    expect(new Set(out)).toEqual(new Set([sigmoid(1)]));
  });
});

type Storage = Float32Array | Float64Array | Uint16Array;
const types = [Float32Array, Float64Array, Uint16Array] as const;

/** Room for so many bytes, and where in its buffer it begins. */
const rooms = {
  ordinary: (bytes: number) => ({ buffer: new ArrayBuffer(bytes), start: 0 }),
  shared: (bytes: number) => ({ buffer: new SharedArrayBuffer(bytes), start: 0 }),
  arena: (bytes: number) => {
    const { buffer, byteOffset } = createArena(bytes).float64(bytes / 8);
    return { buffer, start: byteOffset };
  },
} as const;

type Call = (...args: unknown[]) => { readonly data: Storage; readonly shape: number[] };

interface Case {
  readonly run: Runnable;
  readonly kind: string;
  readonly member: 'value' | 'derivative' | 'secondDerivative' | 'vjp' | 'jvp';
  readonly learned: readonly string[];
}
const cases: readonly Case[] = all().flatMap(({ definition: f, run }) => {
  const members = ['value', 'vjp', 'jvp', ...(f.kind === 'scalar' ? ['derivative', 'secondDerivative'] : [])];
  const params = 'params' in f ? Object.entries(f.params as Record<string, { learned?: true }>) : [];
  const learned = params.flatMap(([id, p]) => (p.learned ? [id] : []));
  return members.map(member => ({ run, kind: f.kind, member: member as Case['member'], learned }));
});
/** Functions that learn parameters are few among those of a number, and have one array more. */
const groups = [
  ...['scalar', 'row', 'gated', 'mirrored'].map(kind => cases.filter(c => c.kind === kind)),
  cases.filter(c => c.learned.length > 0),
];

/** Where an array begins: where x does, a few elements away, or anywhere near. */
const shifts = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 1, arbitrary: fc.integer({ min: -300, max: 300 }) },
);

const drawn = fc.record({
  type: fc.constantFrom(...types),
  room: fc.constantFrom(...(Object.keys(rooms) as (keyof typeof rooms)[])),
  shifts: fc.record({ out: shifts, second: shifts, params: shifts, mask: shifts, bias: shifts }),
  uses: fc.record({
    out: fc.constantFrom(true, true, true, false),
    params: fc.boolean(),
    mask: fc.boolean(),
    bias: fc.boolean(),
  }),
  layout: fc.nat(3),
  seed: fc.nat(1000),
});

/** A shape of so many elements, or a few fewer, and an axis along which it is even. */
function layoutOf(length: number, layout: number): { shape: number[]; axis: number } {
  const even = Math.max(2, length - (length % 2));
  if (layout === 0) return { shape: [1, even], axis: 1 };
  if (layout === 1) return { shape: [even, 1], axis: 0 };
  if (layout === 2) return { shape: [Math.max(1, Math.floor(length / 6)), 6], axis: 1 };
  return { shape: [2, Math.max(1, Math.floor(length / 2))], axis: 0 };
}

/** The result, or that a parameter is beyond its range. */
function resultOf(run: () => Storage): Storage | RangeError {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError && /expected a number from/.test(error.message)) return error;
    throw error;
  }
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
const SLACK = 320;

/** How often kernels ran for functions of each kind. */
const counts = new Map<string, number>();

function check(
  length: number,
  which: Case,
  drawing: typeof drawn extends fc.Arbitrary<infer D> ? D : never,
): void {
  const { type: Type, room, shifts: shift, uses, layout, seed } = drawing;
  const { shape, axis } = layoutOf(length, layout);
  const size = sizeOf(shape);
  const bytes = Math.ceil(((2 * size + 2 * SLACK) * Type.BYTES_PER_ELEMENT) / 8) * 8;
  const { buffer, start } = rooms[room](bytes);
  const all = new Type(buffer as ArrayBuffer, start, bytes / Type.BYTES_PER_ELEMENT);
  const isHalf = Type === Uint16Array;
  for (let i = 0; i < all.length; i++) {
    const v = Math.sin(seed + i * i) + (i % 3) / 2;
    all[i] = isHalf ? encodeHalf(v, 'float16') : v;
  }
  const viewAt = (by: number, n: number): Storage => all.subarray(SLACK + by, SLACK + by + n);
  const isRow = which.kind === 'row';
  const isShaped = which.kind !== 'scalar';
  const call = (which.member === 'value'
    ? which.run
    : (which.run as unknown as Record<string, Call>)[which.member]!) as unknown as Call;
  const maskBytes = new Uint8Array(
    buffer as ArrayBuffer,
    start + (SLACK + shift.mask) * Type.BYTES_PER_ELEMENT,
    size,
  );
  if (isRow && uses.mask) for (let i = 0; i < size; i++) maskBytes[i] = Number((i * 7 + seed) % 5 !== 0);
  // Where the shape of the result is not that of x: what a call with fresh arrays says.
  const fresh = <A extends Storage | Uint8Array>(a: A): A => a.slice() as A;
  const base = { ...(isHalf && { dtype: 'float16' }), ...(isShaped && { axis }) };
  const resultShape = (which.run as unknown as Call)({ data: fresh(viewAt(0, size)), shape }, base).shape;
  const outShape = which.member === 'vjp' ? shape : resultShape;
  const secondShape = which.member === 'vjp' ? resultShape : shape;
  const has = {
    second: which.member === 'vjp' || which.member === 'jvp',
    params: uses.params && which.learned.length > 0,
  };
  const x = viewAt(0, size);
  const second = viewAt(shift.second, sizeOf(secondShape));
  const channels = shape[axis]!;
  const params = which.learned.map((id, i) => [id, viewAt(shift.params + i, channels)] as const);
  const bias = viewAt(shift.bias, size);
  const args = (own: typeof fresh): [unknown[], Record<string, unknown>] => [
    [{ data: own(x), shape }, ...(has.second ? [{ data: own(second), shape: secondShape }] : [])],
    {
      ...base,
      ...(has.params && { axis, ...Object.fromEntries(params.map(([id, v]) => [id, own(v)])) }),
      ...(isRow && uses.mask && { mask: { data: own(maskBytes), shape } }),
      ...(isRow && uses.bias && { bias: { data: own(bias), shape } }),
    },
  ];
  const before = all.slice();
  const [apart, options] = args(fresh);
  const expected = resultOf(() => call(...apart, options).data);
  const started = ran.kernels;
  const [given, theirs] = args(a => a);
  const out = viewAt(shift.out, sizeOf(outShape));
  const y = resultOf(
    () => call(...given, uses.out ? { ...theirs, out: { data: out, shape: outShape } } : theirs).data,
  );
  const key = `${which.kind} ${isHalf ? 'half' : 'float'}`;
  counts.set(key, (counts.get(key) ?? 0) + ran.kernels - started);
  const isRefused = expected instanceof RangeError;
  if (isRefused) expect(y).toEqual(expected);
  else {
    if (uses.out) expect(y).toBe(out);
    expect(firstDifference(y as Storage, expected as Storage)).toBe(-1);
  }
  const from = uses.out && !isRefused ? SLACK + shift.out : 0;
  const to = from === 0 ? 0 : from + out.length;
  expect(
    all.findIndex((v, i) => (i < from || i >= to) && !Object.is(v, before[i])),
    'beside out',
  ).toBe(-1);
}

const lengths = [
  ...shortLengths.map(n => [n, draws(n < BREAK_EVEN ? 30 : 60)] as const),
  ...longLengths.map(n => [n, draws(12)] as const),
];

describe.each(lengths)('about %i elements', (length, numRuns) => {
  test('what overlaps is as if it did not', () => {
    counts.clear();
    for (const some of groups)
      fc.assert(
        fc.property(fc.constantFrom(...some), drawn, (which, drawing) => check(length, which, drawing)),
        { numRuns },
      );
    const countOf = (kind: string): number => counts.get(`${kind} float`) ?? 0;
    for (const kind of ['scalar', 'row', 'gated']) {
      if (length < BREAK_EVEN) expect(countOf(kind), kind).toBe(0);
      else if (length >= 2 * BREAK_EVEN) expect(countOf(kind), kind).toBeGreaterThan(0);
    }
  });
});
