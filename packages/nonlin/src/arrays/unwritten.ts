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

/** The largest block whose return teaches GNU libc to keep blocks (DEFAULT_MMAP_THRESHOLD_MAX of malloc), less what surrounds it. */
const LESSON = 0x2000000 - 0x2000;
let isTaught = false;

/**
 * Has the memory of dropped results serve the next ones. GNU libc gives a block of 128 KB or more back to the system at once, and the
 * system clears each page of a new one at the first touch, which takes as long as a sigmoid; only when a larger block was returned are
 * blocks up to its size kept, and twice as many bytes in all (mallopt(3), M_MMAP_THRESHOLD). One block of the largest such size is
 * dropped here: none of its pages is ever touched, so that it takes no memory, and the first collection of garbage returns it.
 */
function keepDropped(allocateBlock: NonNullable<typeof allocate>): void {
  isTaught = true;
  try {
    allocateBlock(LESSON);
  } catch {
    // A process that may not have so many addresses goes on as before.
  }
}

/**
 * Makes an array of this length; the caller writes every element. Where the engine allows it, a large array is not filled with zeros
 * first, because that takes about as long as ReLU does.
 */
export function unwritten<A extends FloatArray>(type: FloatConstructor<A>, length: number): A {
  const bytes = length * type.BYTES_PER_ELEMENT;
  if (allocate === undefined || bytes < SMALLEST || bytes > LARGEST) return new type(length);
  if (!isTaught) keepDropped(allocate);
  return new type(allocate(bytes).buffer);
}
