// Calls in both forms, and where their results differ.
import { type Backend, setBackend } from '../../src/runtime.ts';

export type Floats = Float32Array | Float64Array;

/** Runs something in one form. */
export function onBackend<T>(backend: Backend, run: () => T): T {
  setBackend(backend);
  try {
    return run();
  } finally {
    setBackend('auto');
  }
}

/** Whether two arrays of one type have the same bytes, which memory compares far sooner than numbers are compared one by one. */
const haveSameBytes = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  ArrayBuffer.isView(a) &&
  ArrayBuffer.isView(b) &&
  Object.getPrototypeOf(a) === Object.getPrototypeOf(b) &&
  bytesOf(a).equals(bytesOf(b));
const bytesOf = (a: ArrayBufferView): Buffer =>
  Buffer.from(a.buffer as ArrayBuffer, a.byteOffset, a.byteLength);

/** The first place where two results are not the same bits (any NaN is as good as another), or −1. */
export function firstDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  if (haveSameBytes(a, b)) return -1;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return i;
  return -1;
}

/** What is hard: zeros, subnormals, limits, edges of over- and underflow. */
export const special: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  Infinity,
  -Infinity,
  Number.NaN,
  1e-45,
  -1e-45,
  1e-38,
  -1e-38,
  1e-310,
  88.7,
  -88.7,
  -103.9,
  104,
  709.7,
  -745.1,
  1e30,
  -1e30,
  3.4028234e38,
  -3.4028234e38,
  1.7e308,
  -1.7e308,
  17.33,
  36.7,
  9.01,
  2e-8,
];

/** Numbers of all sizes, special ones first. */
export function assorted<A extends Floats>(array: A, random: () => number): A {
  for (let i = 0; i < array.length; i++) {
    const sign = random() < 0.5 ? -1 : 1;
    array[i] = special[i] ?? sign * 10 ** (random() * 7 - 4);
  }
  return array;
}
