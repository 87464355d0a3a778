// Finds out which arrays of a call share memory, and so whether results may be written to their destination while inputs are read.

/** The arrays that a call reads while its result is written. */
export interface Sources {
  /** Read in step: nothing at a place is read after the result at this place was written. */
  readonly inStep: readonly ArrayLike<number>[];
  /** Read at any time, as parameters are. */
  readonly throughout?: readonly ArrayLike<number>[];
}

/** Whether writing a result to `target` may change what is still to be read. */
export const isDisturbed = (target: ArrayLike<number>, { inStep, throughout = [] }: Sources): boolean =>
  inStep.some(source => overlaps(target, source) && !isSame(target, source)) ||
  throughout.some(source => overlaps(target, source));

interface View {
  readonly buffer: ArrayBufferLike;
  readonly byteOffset: number;
  readonly byteLength: number;
  readonly length: number;
}
const isView = (data: object): data is View => ArrayBuffer.isView(data);

/** Whether two arrays have bytes in common. */
export function overlaps(a: object, b: object): boolean {
  if (a === b) return true;
  if (!isView(a) || !isView(b) || !haveOneMemory(a.buffer, b.buffer)) return false;
  return a.byteOffset < b.byteOffset + b.byteLength && b.byteOffset < a.byteOffset + a.byteLength;
}

/** Shared memory may have several buffers: one for each time that it was sent or grew. Nobody can tell whether it is one. */
const haveOneMemory = (a: ArrayBufferLike, b: ArrayBufferLike): boolean =>
  a === b || (isShared(a) && isShared(b));

const isShared = (buffer: ArrayBufferLike): boolean =>
  typeof SharedArrayBuffer !== 'undefined' && buffer instanceof SharedArrayBuffer;

/** Whether arrays that overlap have the same elements at the same places. */
const isSame = (a: object, b: object): boolean =>
  a === b ||
  (isView(a) &&
    isView(b) &&
    a.byteOffset === b.byteOffset &&
    a.byteLength === b.byteLength &&
    a.length === b.length);
