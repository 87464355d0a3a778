// Functions whose float32 results come from tables: the same bits however an array is computed, and right ones.
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { all } from '../../src/catalog.ts';
import type { ScalarCode } from '../../src/compiler/code.ts';
import { sigmoid as sigmoidCode } from '../../src/generated/code/sigmoid.ts';
import type { CeluOptions } from '../../src/index.ts';
import { type Elementwise, elementwise } from '../../src/kernels/elementwise.ts';
import { TABLES, TILE } from '../../src/kernels/wasm/memory.ts';
import { createArena } from '../../src/runtime.ts';
import { firstDifference, onBackend } from './support.ts';

type Call = (x: Float32Array, ...rest: readonly unknown[]) => Float32Array;
interface Served {
  readonly name: string;
  readonly call: (x: Float32Array, options?: object) => Float32Array;
  readonly low: number;
  readonly high: number;
  readonly perUnit: number;
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
  Object.entries(code.tables ?? {}).map(([output, { low, high, perUnit }]) => {
    const f = elementwise(code) as unknown as Call & Record<'derivative' | 'vjp', Call>;
    const g = (x: Float32Array): Float32Array => x.map((_, i) => gradients[(5 * i) % gradients.length]!);
    const calls: Readonly<Record<string, Served['call']>> = {
      value: (x, options) => f(x, options),
      derivative: (x, options) => f.derivative(x, options),
      vjp: (x, options) => f.vjp(x, g(x), options),
    };
    return { name: `${code.name} ${output}`, call: calls[output]!, low, high, perUnit };
  }),
);

/** Both ends of the table, edges and centres of cells, with their neighbours; and what is like no other number. */
function hardInputs({ low, high, perUnit }: Served): Float32Array {
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

const repeated = (x: Float32Array, length: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => x[(7 * i) % x.length]!);

describe.each(served.map(s => [s.name, s] as const))('%s', (_, s) => {
  const hard = hardInputs(s);

  test('JavaScript and WebAssembly agree at edges, beyond them, and where nothing is a number', () => {
    const x = repeated(hard, 2 * TILE + 37);
    const [simd, script] = [onBackend('wasm', () => s.call(x)), onBackend('javascript', () => s.call(x))];
    const i = firstDifference(simd, script);
    expect(i, `at ${x[i]}: ${simd[i]} in WebAssembly, ${script[i]} in JavaScript`).toBe(-1);
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
