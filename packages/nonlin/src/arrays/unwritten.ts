// Fresh arrays for results.
import type { FloatArray } from './types.ts';

export type FloatConstructor<A extends FloatArray = FloatArray> = {
  new (length: number): A;
  new (buffer: ArrayBuffer): A;
  readonly BYTES_PER_ELEMENT: number;
};

/** What Node's Buffer has, and most other engines do not: memory of its own that is not zeroed. */
const allocate = (
  globalThis as { readonly Buffer?: { allocUnsafeSlow?(bytes: number): { readonly buffer: ArrayBuffer } } }
).Buffer?.allocUnsafeSlow;

/** Zeroing fewer bytes takes no longer than doing without. */
const SMALLEST = 32768;
/** Every Node gives so much, and not every one gives more. */
const LARGEST = 0x7fffffff;

/**
 * An array of so many elements, all of which the caller writes. A large one is not filled with zeros before, where the engine
 * lets us: that takes about as long as ReLU does.
 */
export function unwritten<A extends FloatArray>(type: FloatConstructor<A>, length: number): A {
  const bytes = length * type.BYTES_PER_ELEMENT;
  if (allocate === undefined || bytes < SMALLEST || bytes > LARGEST) return new type(length);
  return new type(allocate(bytes).buffer);
}
