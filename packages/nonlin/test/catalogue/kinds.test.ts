// Float32 and float64 agree on NaN and ±∞ for every function of a number: value, both derivatives, and the products with
// the slope, reverse and forward, also of ±∞; by kernels, also where the result takes the place of an argument in an arena, and in
// JavaScript, of few and of many elements. A product is what IEEE 754 says of its factors: 0 · ∞ is NaN.
import { afterEach, expect, test } from 'vitest';
import { find } from '../../src/catalog.ts';
import type { Elementwise } from '../../src/kernels/elementwise.ts';
import { createArena, setBackend } from '../../src/runtime.ts';
import { scalars } from './definitions.ts';

const places = [
  Number.NaN,
  -Infinity,
  -(2 ** 100),
  -1000,
  -746,
  -700,
  -300,
  -200,
  -100,
  -1,
  -0,
  0,
  1,
  100,
  200,
  300,
  700,
  750,
  1000,
  2 ** 100,
  Infinity,
];
const factors = [1, -1, 0, -0, 2 ** 127, -(2 ** -149), Infinity, -Infinity, Number.NaN];
/** Each place with each factor. */
const x = places.flatMap(v => factors.map(() => v));
const g = places.flatMap(() => factors);
const kindOf = (y: number): string => (Number.isFinite(y) ? 'finite' : String(y));
type Floats = Float32Array | Float64Array;

afterEach(() => setBackend('auto'));

test.each(scalars.map(f => f.name))('%s', name => {
  const run = find(name)!.run as unknown as Elementwise;
  const outputs = {
    value: (v: Floats) => run(v as Float64Array),
    derivative: (v: Floats) => run.derivative(v as Float64Array),
    secondDerivative: (v: Floats) => run.secondDerivative(v as Float64Array),
    vjp: (v: Floats) => run.vjp(v as Float64Array, v.map((_, i) => g[i]!) as Float64Array),
    jvp: (v: Floats) => run.jvp(v as Float64Array, v.map((_, i) => g[i]!) as Float64Array),
  };
  for (const backend of ['wasm', 'javascript'] as const) {
    setBackend(backend);
    for (const [id, output] of Object.entries(outputs)) {
      const [wide, narrow] = [output(Float64Array.from(x)), output(Float32Array.from(x))];
      const slopes = outputs.derivative(Float64Array.from(x));
      x.forEach((v, i) => {
        const where = `${id} at ${v}, ${g[i]}, ${backend}`;
        if (id === 'vjp' || id === 'jvp')
          expect(kindOf(wide[i]!), `${where}, float64`).toBe(kindOf(slopes[i]! * g[i]!));
        // A result that is finite in float64 may be beyond float32.
        if (Number.isFinite(wide[i]!) && Math.abs(wide[i]!) > 3e38) return;
        expect(kindOf(narrow[i]!), where).toBe(kindOf(wide[i]!));
      });
    }
  }
});

test.each(scalars.map(f => f.name))('%s: the same kinds wherever the arrays lie', name => {
  const run = find(name)!.run as unknown as Elementwise;
  const kinds = (y: ArrayLike<number>): readonly string[] => Array.from(y, kindOf);
  const whole = kinds(run.vjp(Float32Array.from(x), Float32Array.from(g)));
  const alone = x.map((v, i) => run.vjp(Float32Array.of(v), Float32Array.of(g[i]!))[0]!);
  expect(kinds(alone)).toEqual(whole);
  const space = createArena(1 << 16);
  const inArena = (values: readonly number[]): Float32Array => {
    const placed = space.float32(values.length);
    placed.set(values);
    return placed;
  };
  const [at, factor, apart] = [inArena(x), inArena(g), inArena(x)];
  run.vjp(at, factor, { out: apart });
  expect(kinds(apart)).toEqual(whole);
  run.vjp(at, factor, { out: factor });
  expect(kinds(factor)).toEqual(whole);
  const other = inArena(g);
  run.vjp(at, other, { out: at });
  expect(kinds(at)).toEqual(whole);
});

test('a factor that is 0 or ∞ in float64 alone', () => {
  const sigmoid = find('sigmoid')!.run as unknown as Elementwise;
  const exponential = find('exponential')!.run as unknown as Elementwise;
  const many = (v: number): Float32Array => new Float32Array(100).fill(v);
  for (const length of [1, 100]) {
    const filled = (v: number): Float32Array => many(v).subarray(0, length);
    expect(sigmoid.vjp(filled(-200), filled(Infinity))[length - 1]).toBe(Infinity);
    expect(sigmoid.vjp(filled(-1000), filled(Infinity))[length - 1]).toBeNaN();
    expect(exponential.vjp(filled(1000), filled(0))[length - 1]).toBeNaN();
    expect(exponential.vjp(filled(200), filled(0))[length - 1]).toBe(0);
  }
});
