// Fresh arrays for results.
import type { FloatArray } from './types.ts';

export type FloatConstructor<A extends FloatArray = FloatArray> = {
  new (length: number): A;
  new (buffer: ArrayBuffer): A;
  readonly BYTES_PER_ELEMENT: number;
};

/** What Node's Buffer has, and most other engines do not: memory of its own that is not zeroed. */
interface Unzeroed {
  allocUnsafeSlow(bytes: number): { readonly buffer: ArrayBuffer };
}
const { Buffer: unzeroed } = globalThis as { readonly Buffer?: Unzeroed };

/** Zeroing fewer bytes takes no longer than doing without. */
const SMALLEST = 32768;
/** Node refuses more. */
const LARGEST = 0x7fffffff;

/**
 * An array of so many elements, all of which the caller writes. A large one is not filled with zeros before, where the engine
 * lets us: that and the pages that it touches take as long as ReLU.
 */
export function unwritten<A extends FloatArray>(type: FloatConstructor<A>, length: number): A {
  const bytes = length * type.BYTES_PER_ELEMENT;
  if (unzeroed === undefined || bytes < SMALLEST || bytes > LARGEST) return new type(length);
  return new type(unzeroed.allocUnsafeSlow(bytes).buffer);
}
