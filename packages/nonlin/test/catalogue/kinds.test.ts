// Float32 and float64 agree on NaN and ±∞ for every function of a number: value, both derivatives and the gradient of finite g, by
// kernels and in JavaScript.
import { afterEach, expect, test } from 'vitest';
import { find } from '../../src/catalog.ts';
import type { Elementwise } from '../../src/kernels/elementwise.ts';
import { setBackend } from '../../src/runtime.ts';
import { scalars } from './definitions.ts';

const x = [Number.NaN, -Infinity, -1e30, -1000, -300, -100, -1, -0, 0, 1, 100, 300, 1000, 1e30, Infinity];
const kindOf = (y: number): string => (Number.isFinite(y) ? 'finite' : String(y));
type Floats = Float32Array | Float64Array;

afterEach(() => setBackend('auto'));

test.each(scalars.map(f => f.name))('%s', name => {
  const run = find(name)!.run as unknown as Elementwise;
  const outputs = {
    value: (v: Floats) => run(v as Float64Array),
    derivative: (v: Floats) => run.derivative(v as Float64Array),
    secondDerivative: (v: Floats) => run.secondDerivative(v as Float64Array),
    vjp: (v: Floats) => run.vjp(v as Float64Array, v.map(() => 1) as Float64Array),
  };
  for (const backend of ['wasm', 'javascript'] as const) {
    setBackend(backend);
    for (const [id, output] of Object.entries(outputs)) {
      const [wide, narrow] = [output(Float64Array.from(x)), output(Float32Array.from(x))];
      x.forEach((v, i) => {
        // What is finite in float64 may be beyond float32.
        if (Number.isFinite(wide[i]!) && Math.abs(wide[i]!) > 3e38) return;
        expect(kindOf(narrow[i]!), `${id} at ${v}, ${backend}`).toBe(kindOf(wide[i]!));
      });
    }
  }
});
