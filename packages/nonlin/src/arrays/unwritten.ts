// Fresh arrays for results.
import type { FloatArray } from './types.ts';

export type FloatConstructor<A extends FloatArray = FloatArray> = {
  new (length: number): A;
  new (buffer: ArrayBuffer): A;
  readonly BYTES_PER_ELEMENT: number;
};

/** The method of Node's Buffer that allocates memory without filling it with zeros; most other engines have none. */
const allocate = (
  globalThis as { readonly Buffer?: { allocUnsafeSlow?(bytes: number): { readonly buffer: ArrayBuffer } } }
).Buffer?.allocUnsafeSlow;

/** Zeroing fewer bytes takes no longer than doing without. */
const SMALLEST = 32768;
/** Every Node gives so much, and not every one gives more. */
const LARGEST = 0x7fffffff;

/**
 * Makes an array of this length; the caller writes every element. Where the engine allows it, a large array is not filled with zeros
 * first, because that takes about as long as ReLU does.
 */
export function unwritten<A extends FloatArray>(type: FloatConstructor<A>, length: number): A {
  const bytes = length * type.BYTES_PER_ELEMENT;
  if (allocate === undefined || bytes < SMALLEST || bytes > LARGEST) return new type(length);
  return new type(allocate(bytes).buffer);
}
