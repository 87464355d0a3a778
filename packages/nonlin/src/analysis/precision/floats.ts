// Neighbouring floats, and the bits that make a float.
import type { Precision } from '../../numerics/precision.ts';

const value = new DataView(new ArrayBuffer(8));

/** The float that is n steps above x (below, if n < 0); −0 and 0 are one step apart from the first subnormals. */
export function step(x: number, n: number, format: Precision = 'float64'): number {
  if (!Number.isFinite(x) || n === 0) return x;
  return format === 'float64' ? doubleStep(x, BigInt(n)) : singleStep(x, n);
}

/** Bits without the sign are in the order of the floats; a negative float counts as a negative integer. */
function doubleStep(x: number, n: bigint): number {
  value.setFloat64(0, x);
  const bits = value.getBigUint64(0);
  const ordered = n + (bits >> 63n ? -(bits & 0x7fffffffffffffffn) : bits);
  value.setBigUint64(0, BigInt.asUintN(64, ordered >= 0n ? ordered : -ordered | (1n << 63n)));
  return value.getFloat64(0);
}

function singleStep(x: number, n: number): number {
  value.setFloat32(0, x);
  const bits = value.getUint32(0);
  const ordered = n + (bits >>> 31 ? -(bits & 0x7fffffff) : bits);
  value.setUint32(0, ordered >= 0 ? ordered : -ordered + 2 ** 31);
  return value.getFloat32(0);
}

/** x and its neighbours, up to n steps on either side. */
export const around = (x: number, n = 2): readonly number[] =>
  Array.from({ length: 2 * n + 1 }, (_, i) => step(x, i - n));

/** A reproducible sequence of numbers in [0, 1) (mulberry32, T. Ettinger). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
