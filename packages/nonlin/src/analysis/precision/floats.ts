// Neighbouring floats, and the bits that make a float.

const value = new DataView(new ArrayBuffer(8));

/** The float64 that is n steps above (below, if n < 0); −0 and 0 are one step apart from the first subnormals. */
export function step(x: number, n: number): number {
  if (!Number.isFinite(x) || n === 0) return x;
  const ordered = orderOf(x) + BigInt(n);
  const bits = ordered >= 0n ? ordered : -ordered | (1n << 63n);
  value.setBigUint64(0, BigInt.asUintN(64, bits));
  return value.getFloat64(0);
}

/** Integers in the order of the floats. */
function orderOf(x: number): bigint {
  value.setFloat64(0, x);
  const bits = value.getBigUint64(0);
  return bits >> 63n ? -(bits & 0x7fffffffffffffffn) : bits;
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
