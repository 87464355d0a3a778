// Functions whose float32 results come from tables: the same bits however an array is computed, and right ones.
import { describe, expect, test } from 'vitest';
import { randomNumbers, step } from '../../src/analysis/precision/index.ts';
import { all } from '../../src/catalog.ts';
import type { ScalarCode } from '../../src/compiler/code.ts';
import {
  cellCount,
  firstCell,
  LEAST_PRODUCT,
  MOST_PRODUCT,
  type TableForm,
  zeroParts,
} from '../../src/compiler/tableForm.ts';
import { sigmoid as sigmoidCode } from '../../src/generated/code/sigmoid.ts';
import type { CeluOptions } from '../../src/index.ts';
import { type Elementwise, elementwise } from '../../src/kernels/elementwise.ts';
import { packed } from '../../src/kernels/tables/run.ts';
import { tableFor } from '../../src/kernels/tables/table.ts';
import { TABLES, TILE } from '../../src/kernels/wasm/memory.ts';
import { createArena } from '../../src/runtime.ts';
import { firstDifference, onBackend } from './support.ts';

type Call = (x: Float32Array, ...rest: readonly unknown[]) => Float32Array;
interface Served {
  readonly name: string;
  readonly call: (x: Float32Array, options?: object) => Float32Array;
  readonly form: TableForm;
  /** For a gradient: its product, and the slope itself. */
  readonly vjp?: (x: Float32Array, g: Float32Array) => Float32Array;
  readonly slope?: (x: Float32Array) => Float32Array;
}

const codes = await Promise.all(
  all().flatMap(({ definition: f }) =>
    f.kind === 'scalar'
      ? [
          import(`../../src/generated/code/${f.name}.ts`).then(
            m => (m as Record<string, ScalarCode>)[f.name]!,
          ),
        ]
      : [],
  ),
);

/** Gradients that a product with a slope loses digits of, or overflows with, among ordinary ones. */
const gradients = [1, -2.7, 0, -0, 1e-20, -1e-30, 1e-38, 1e-45, 3e38, -3.4e38, Infinity, Number.NaN];

const served = codes.flatMap((code): readonly Served[] =>
  Object.entries(code.tables ?? {}).map(([output, form]) => {
    const f = elementwise(code) as unknown as Call & Record<'derivative' | 'vjp', Call>;
    const g = (x: Float32Array): Float32Array => x.map((_, i) => gradients[(5 * i) % gradients.length]!);
    const calls: Readonly<Record<string, Served['call']>> = {
      value: (x, options) => f(x, options),
      derivative: (x, options) => f.derivative(x, options),
      vjp: (x, options) => f.vjp(x, g(x), options),
    };
    const served = { name: `${code.name} ${output}`, call: calls[output]!, form };
    return output === 'vjp' ? { ...served, vjp: f.vjp, slope: x => f.derivative(x) } : served;
  }),
);

/** Both ends of the table, edges and centres of cells, with their neighbours; and what is like no other number. */
function hardInputs({ form: { low, high, perUnit } }: Served): Float32Array {
  const places = [low, high, 0, 1, -1, 3, -3.5].flatMap(x =>
    [-1, -0.5, 0, 0.5, 1].map(half => x + half / perUnit),
  );
  const neighbours = places.flatMap(x => {
    const word = new Int32Array(Float32Array.of(x).buffer)[0]!;
    return [-2, -1, 0, 1, 2].map(d => new Float32Array(Int32Array.of(word + d).buffer)[0]!);
  });
  const special = [0, -0, Number.NaN, Infinity, -Infinity, 1e-45, -1e-45, 1e-38, -3e38, 3e38, 60, -90, -104];
  return Float32Array.from([...neighbours, ...special]);
}

/**
 * Both edges and the centre of each cell and a number inside it, each with float32 neighbours; where u is kept or is 0; each power of
 * two; and numbers that no table serves. The order mixes them, so that the lanes of a vector take unlike cells.
 */
function denseInputs({ form }: Served): Float32Array {
  const { low, high, perUnit, within = [], zero = 0 } = form;
  const random = randomNumbers(7);
  const near = (x: number, n: number): readonly number[] =>
    Array.from({ length: 2 * n + 1 }, (_, i) => step(Math.fround(x), i - n, 'float32'));
  const [first, count] = [firstCell(form), cellCount(form)];
  const cells = Array.from({ length: count }, (_, i) => first + i).flatMap(k =>
    [-0.5, 0, 0.5, random() - 0.5].flatMap(part => near((k + part) / perUnit, 2)),
  );
  const seams = [low, high, ...within].flatMap(x => near(x, 20));
  const powers = Array.from({ length: 277 }, (_, i) => 2 ** (i - 149)).flatMap(x => [
    ...near(x, 1),
    ...near(-x, 1),
  ]);
  const others = [0, -0, Number.NaN, Infinity, -Infinity, 1000, -1000];
  const x = Float32Array.from([...cells, ...seams, ...near(zeroParts(zero)[0], 200), ...powers, ...others]);
  return repeated(x, x.length + 37);
}

/** Gradients that put products at both bounds between which a table's product is taken, and at those of float32. */
function boundingGradients(slope: Float32Array): Float32Array {
  const products = [LEAST_PRODUCT, MOST_PRODUCT, 2 ** -126, 2 ** 128 * (1 - 2 ** -25), 1, 2 ** -149];
  return slope.map((s, i) => {
    const g = Math.fround(products[i % products.length]! / s);
    return Number.isFinite(g) ? step(g, (Math.floor(i / products.length) % 5) - 2, 'float32') : g;
  });
}

function expectSame(x: Float32Array, call: (x: Float32Array) => Float32Array): void {
  const [simd, script] = [onBackend('wasm', () => call(x)), onBackend('javascript', () => call(x))];
  const i = firstDifference(simd, script);
  expect(i, `at ${x[i]}: ${simd[i]} in WebAssembly, ${script[i]} in JavaScript`).toBe(-1);
}

/** A prime longer than any of these arrays, so that each number gets its turn. */
const STRIDE = 1000003;
const repeated = (x: Float32Array, length: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => x[(STRIDE * i) % x.length]!);

describe.each(served.map(s => [s.name, s] as const))('%s', (_, s) => {
  const hard = hardInputs(s);

  test('JavaScript and WebAssembly agree at edges, beyond them, and where nothing is a number', () => {
    expectSame(repeated(hard, 2 * TILE + 37), s.call);
  });

  test('JavaScript and WebAssembly agree in every cell', () => {
    const x = denseInputs(s);
    expectSame(x, s.call);
    if (!s.vjp) return;
    const g = boundingGradients(s.slope!(x));
    expectSame(x, at => s.vjp!(at, g));
  });

  test('one number alone that the table does not serve, at any place of a vector', () => {
    const { low, high } = s.form;
    const ordinary = Float32Array.from({ length: 64 }, (_, i) => low + ((i + 0.3) / 64) * (high - low));
    s.call(repeated(ordinary, 2 * TILE + 37));
    const outside = [step(low, -1, 'float32'), step(high, 1, 'float32'), 2 * low, 2 * high];
    const g = new Float32Array(ordinary.length).fill(1);
    for (let place = 0; place < 8; place++) {
      for (const x of [...outside, -Infinity, Infinity, Number.NaN])
        expectSame(ordinary.with(place, x), at => (s.vjp ? s.vjp(at, g) : s.call(at)));
      if (s.vjp)
        for (const u of boundingGradients(s.slope!(new Float32Array(30).fill(ordinary[place]!))))
          expectSame(ordinary, at => s.vjp!(at, g.with(place, u)));
    }
  });

  test('an arena gives the same, also over its input', () => {
    const length = TILE + 64;
    const x = repeated(hard, length);
    const expected = s.call(x);
    const arena = createArena(16 * length);
    const [input, out] = [arena.float32(length), arena.float32(length)];
    input.set(x);
    s.call(input, { out });
    expect(firstDifference(out, expected)).toBe(-1);
    s.call(input, { out: input });
    expect(firstDifference(input, expected)).toBe(-1);
  });

  test('over its input, and with few outside the table', () => {
    const x = new Float32Array(3 * TILE).map((__, i) => (i % 5000 === 0 ? 1000 : (i % 64) / 32 - 1));
    const expected = s.call(x);
    expect(firstDifference(s.call(x, { out: x }), expected)).toBe(-1);
  });
});

test('more tables than a memory has room for take turns', () => {
  const several = served.slice(0, TABLES + 3);
  expect(several.length).toBe(TABLES + 3);
  const x = new Float32Array(40000).map((_, i) => i / 4000 - 5);
  const expected = several.map(s => onBackend('javascript', () => s.call(x)));
  for (let turn = 0; turn < 3; turn++)
    several.forEach((s, i) => {
      expect(firstDifference(s.call(x), expected[i]!), s.name).toBe(-1);
    });
});

test('a table is packed once: to pack it takes a hundred times as long as to copy it into a memory again', () => {
  const table = tableFor(sigmoidCode, 'value')!;
  expect(packed(table)).toBe(packed(table));
});

test('few numbers at a time give what many give, before the table is whole and after', () => {
  const f = elementwise({ ...sigmoidCode }) as Elementwise;
  const x = new Float32Array(6000).map(randomNumbers(3)).map(u => 80 * u - 40);
  const few = (): Float32Array => Float32Array.from(x, v => f(Float32Array.of(v))[0]!);
  const before = few();
  expect(firstDifference(f(x), before)).toBe(-1);
  expect(firstDifference(few(), before)).toBe(-1);
});

test('parameters that are not the defaults take no table', () => {
  const celu = codes.find(c => c.name === 'celu')!;
  const f = elementwise<CeluOptions>(celu);
  const x = new Float32Array(100).map((_, i) => i / 10 - 8);
  const wide = f(Float64Array.from(x), { alpha: 0.3 });
  expect(firstDifference(f(x, { alpha: 0.3 }), Float32Array.from(wide))).toBe(-1);
});

test('few elements, of every number of them, some beyond each table', () => {
  const cases = served.filter(({ name }) => /^(sigmoid|gelu|softplus) /.test(name));
  expect(cases.length).toBeGreaterThan(3);
  const all = new Float32Array(200_000).map((_, i) => i / 1000 - 100);
  for (const { name, call } of cases) {
    // Whole tables serve few elements, too.
    call(all);
    for (let length = 1; length < 60; length++) {
      const x = Float32Array.from({ length }, (_, i) =>
        i % 5 === 3 ? 1e4 * (20.5 - i) : 6 * Math.sin(7 * i + length),
      );
      const [simd, script] = [onBackend('wasm', () => call(x)), onBackend('javascript', () => call(x))];
      expect(firstDifference(simd, script), `${name}: ${length}`).toBe(-1);
    }
  }
});
