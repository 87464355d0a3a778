// Short rows, of which a call of the kernels takes several: each has the bits that it has alone, in both forms.
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { all } from '../../src/catalog.ts';
import { createArena } from '../../src/runtime.ts';
import { type Floats, firstDifference, onBackend } from './support.ts';

interface Rows {
  readonly data: Floats;
  readonly shape: readonly number[];
}
type Call = (x: Rows, ...rest: readonly unknown[]) => Rows;
type F = Call & { readonly vjp: Call; readonly jvp: Call; readonly result: 'row' | 'number' };

const functions = all({ kind: 'row' })
  .filter(({ definition }) => !('grouped' in definition && definition.grouped))
  .map(e => [e.definition.name, e.run as unknown as F] as const);
/** Around the blocks of kernels, the rows that they take two at a time, and the elements that a call takes. */
const SHAPES = [
  ...[
    [70, 1] as const,
    [33, 3] as const,
    [21, 10] as const,
    [12, 8] as const,
    [17, 16] as const,
    [9, 31] as const,
  ],
  ...[[6, 32] as const, [5, 33] as const, [9, 200] as const, [3, 1200] as const],
];
const random = randomNumbers(31);

type Floating = typeof Float32Array | typeof Float64Array;

function filled(type: Floating, length: number, element: (i: number) => number): Floats {
  const data = new type(length);
  for (let i = 0; i < length; i++) data[i] = element(i);
  return data;
}

/** Every third row has an element that makes all of it NaN or infinite. */
const drawn = (type: Floating, rows: number, columns: number): Floats =>
  filled(type, rows * columns, i => {
    const isOdd = i % (3 * columns) === 0;
    return isOdd ? [Number.NaN, Infinity, -Infinity][(i % 7) % 3]! : random() * 30 - 15;
  });

describe.each(functions)('%s', (_, f) => {
  test.each([
    ['float32', Float32Array],
    ['float64', Float64Array],
  ] as const)('%s', (_name, type) => {
    for (const [rows, columns] of SHAPES) {
      const x = { data: drawn(type, rows, columns), shape: [rows, columns] };
      const g = { data: filled(type, rows * columns, () => random() - 0.5), shape: x.shape };
      const isNumber = f.result === 'number';
      const gOfResult = isNumber ? { data: g.data.subarray(0, rows), shape: [rows] } : g;
      /** Row r alone. */
      const one = ({ data, shape }: Rows, r: number): Rows => {
        const width = data.length / rows;
        return { data: data.slice(r * width, (r + 1) * width), shape: [1, ...shape.slice(1)] };
      };
      const along0 = (): Floats => f(x, { axis: 0 }).data;
      expect(firstDifference(onBackend('wasm', along0), onBackend('javascript', along0))).toBe(-1);
      const outputs = [
        (a: Rows) => f(a),
        (a: Rows) => f(a, { temperature: 1.7 }),
        (a: Rows, r?: number) => f.vjp(a, r === undefined ? gOfResult : one(gOfResult, r)),
        (a: Rows, r?: number) => f.jvp(a, r === undefined ? g : one(g, r)),
      ];
      for (const output of outputs) {
        const together = onBackend('wasm', () => output(x).data);
        expect(
          firstDifference(
            together,
            onBackend('javascript', () => output(x).data),
          ),
        ).toBe(-1);
        const last = onBackend('javascript', () => output(one(x, rows - 1), rows - 1).data);
        expect(firstDifference(together.slice(-last.length), last)).toBe(-1);
      }
    }
  });

  test('sums in the order of the plan, where another loses what is small', () => {
    const large = 2 ** 60;
    for (const [rows, columns] of SHAPES) {
      const shape = [rows, columns];
      const data = filled(Float32Array, rows * columns, i => [large, 1, -large, 1][(i % columns) % 4]!);
      const x = { data: filled(Float32Array, rows * columns, i => -(i % columns)), shape };
      const outputs = f.result === 'number' ? [] : [() => f.vjp(x, { data, shape })];
      for (const output of [() => f({ data, shape }), () => f.jvp(x, { data, shape }), ...outputs]) {
        const [kernel, plain] = (['wasm', 'javascript'] as const).map(b => onBackend(b, () => output().data));
        expect(firstDifference(kernel!, plain!)).toBe(-1);
      }
    }
  });

  test.each([
    [40, 12],
    [40, 16],
    [3, 1200],
  ])('in an arena, %i rows of %i elements, with gradients and directions', (rows, columns) => {
    const arena = createArena(1 << 17);
    const inArena = ({ data, shape }: Rows): Rows => {
      const copy = arena.float32(data.length);
      copy.set(data);
      return { data: copy, shape };
    };
    const x = { data: drawn(Float32Array, rows, columns), shape: [rows, columns] };
    const v = { data: filled(Float32Array, rows * columns, () => random() - 0.5), shape: x.shape };
    const value = f(x);
    const g = { data: filled(Float32Array, value.data.length, () => random() - 0.5), shape: value.shape };
    const [xThere, vThere, gThere] = [x, v, g].map(inArena) as [Rows, Rows, Rows];
    const cases: readonly (readonly [Rows, (out: Rows) => Rows])[] = [
      [value, out => f(xThere, { out })],
      [f.vjp(x, g), out => f.vjp(xThere, gThere, { out })],
      [f.jvp(x, v), out => f.jvp(xThere, vThere, { out })],
    ];
    for (const [apart, call] of cases) {
      const out = inArena({ ...apart, data: apart.data.slice().fill(Number.NaN) });
      expect(call(out)).toBe(out);
      expect(firstDifference(out.data, apart.data)).toBe(-1);
    }
  });
});
