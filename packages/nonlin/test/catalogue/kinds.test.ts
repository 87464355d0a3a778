// Float32 and float64 agree on NaN and ±∞ for every function of a number: value, both derivatives, and the products with
// the slope, reverse and forward, for finite g; by kernels and in JavaScript.
import { afterEach, expect, test } from 'vitest';
import { find } from '../../src/catalog.ts';
import type { Elementwise } from '../../src/kernels/elementwise.ts';
import { setBackend } from '../../src/runtime.ts';
import { scalars } from './definitions.ts';

const places = [
  Number.NaN,
  -Infinity,
  -(2 ** 100),
  -1000,
  -300,
  -100,
  -1,
  -0,
  0,
  1,
  100,
  300,
  1000,
  2 ** 100,
  Infinity,
];
const factors = [1, -1, 0, -0, 2 ** 127];
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
        // A result or a slope that is finite in float64 may be beyond float32.
        const isBeyond = (y: number): boolean => Number.isFinite(y) && Math.abs(y) > 3e38;
        // docs/library.md says what becomes of 0 times a slope that has left the format.
        const isNothing = g[i] === 0 && Math.abs(slopes[i]!) === Infinity;
        if (isBeyond(wide[i]!) || isBeyond(slopes[i]!) || isNothing) return;
        expect(kindOf(narrow[i]!), `${id} at ${v}, ${g[i]}, ${backend}`).toBe(kindOf(wide[i]!));
      });
    }
  }
});
