// Hashes of the library's results, for comparison between engines: every function, type and backend over the same inputs.
// Runs anywhere: nothing of Node, browsers or shells is used.
import { all } from '../../packages/nonlin/src/catalog.ts';
import { backend, backendReason } from '../../packages/nonlin/src/runtime.ts';
import { hashBits } from '../verify/sweep.ts';

export interface Hashes {
  /** Which backend computed arrays. */
  readonly backend: string;
  readonly reason: string;
  readonly hashes: Readonly<Record<string, string>>;
}

type Floats = Float32Array | Float64Array;
type Call = (x: unknown, ...rest: readonly unknown[]) => unknown;
type Callable = Call & { readonly derivative: Call; readonly vjp: Call; readonly jvp: Call };

/** Every 32,771st float32: a prime, so that all exponents and all kinds of significands occur. */
const STRIDE = 32771;
const singles = (thinning: number): Float32Array => {
  const stride = STRIDE * thinning;
  const bits = Uint32Array.from({ length: Math.floor(2 ** 32 / stride) }, (_, i) => i * stride);
  return new Float32Array(bits.buffer);
};

/** float64 numbers around zero and of every size, from integer arithmetic alone. */
const doubles = (thinning: number): Float64Array => {
  const words = new Uint32Array(2 * Math.floor(60000 / thinning));
  let state = 1;
  for (let i = 0; i < words.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    words[i] = state;
  }
  // Exponents between 2^-40 and 2^11 in two of three numbers: the rest is huge, tiny or NaN.
  for (let i = 1; i < words.length; i += 2)
    if (i % 3 !== 0) words[i] = (words[i]! & 0x800fffff) | ((983 + (words[i - 1]! % 51)) << 20);
  return new Float64Array(words.buffer);
};

const hashOf = (y: unknown): string => {
  const array = (
    typeof y === 'number' ? Float64Array.of(y) : ArrayBuffer.isView(y) ? y : (y as { data: Floats }).data
  ) as Floats;
  const bits =
    array instanceof Float64Array
      ? canonical(array)
      : new Uint32Array(array.buffer, array.byteOffset, array.length);
  return hashBits(bits).toString(16).padStart(8, '0');
};

/** The words of float64 numbers, NaN as one pattern. */
function canonical(array: Float64Array): Uint32Array {
  const copy = array.map(x => (Number.isNaN(x) ? 0 : x));
  const words = new Uint32Array(copy.buffer);
  for (let i = 0; i < array.length; i++) if (Number.isNaN(array[i]!)) words[2 * i + 1] = 0x7ff80000;
  return words;
}

/** The hashes of all inputs, or of one in so many: an odd number, so that all kinds of significands still occur. */
export function hashes(thinning = 1): Hashes {
  const found: Record<string, string> = {};
  for (const { definition, run } of all()) {
    const f = run as unknown as Callable;
    for (const x of [singles(thinning), doubles(thinning)]) {
      const type = x instanceof Float32Array ? 'float32' : 'float64';
      const add = (output: string, y: unknown): void => {
        found[`${definition.name} ${output} ${type}`] = hashOf(y);
      };
      if (definition.kind === 'scalar') {
        add('value', f(x));
        add('derivative', f.derivative(x));
        add('vjp', f.vjp(x, x.slice().reverse()));
        continue;
      }
      // Logits of ordinary size, in rows of 500 along either axis.
      const rows = Math.floor(100 / thinning);
      const bounded = x.map(v => (Math.abs(v) < 100 ? v : 1)).subarray(0, 500 * rows);
      for (const axis of [0, 1]) {
        const shape = axis === 1 ? [rows, 500] : [500, rows];
        const y = f({ data: bounded, shape }, { axis });
        add(`value axis ${axis}`, y);
        add(`vjp axis ${axis}`, f.vjp({ data: bounded, shape }, y, { axis }));
        const direction = { data: bounded.slice().reverse(), shape };
        add(`jvp axis ${axis}`, f.jvp({ data: bounded, shape }, direction, { axis }));
      }
    }
    if (definition.kind === 'scalar') {
      const bits = Uint16Array.from({ length: 65536 }, (_, i) => i);
      const half = f(bits, { dtype: 'float16' }) as Uint16Array;
      found[`${definition.name} value float16`] = hashBits(Uint32Array.from(half)).toString(16);
    }
  }
  return { backend: backend(), reason: backendReason(), hashes: found };
}
