// Where a result goes: a fresh array, or the one that the caller gave as `out`.
import { describe, shapeText } from './describe.ts';
import { encodeHalf, type HalfType } from './half.ts';
import { type Reading, read } from './read.ts';
import type { FloatArray, Shape } from './types.ts';

export interface Destination {
  /** Where to compute; every element is to be written. */
  readonly data: FloatArray;
  /** Hands the result over; only now is an `out` of nested arrays or of 16-bit numbers written. */
  commit(): unknown;
}

/** The destination of 16-bit numbers whose bits are known: where to write them, and the result. */
export interface HalfDestination {
  readonly bits: Uint16Array;
  readonly result: unknown;
}

/** As `destination`, for whoever has the bits of the results rather than their values. */
export function halfDestination(out: unknown, like: Reading): HalfDestination {
  const length = like.data.length;
  if (out !== undefined) {
    const bits = storageOf(out, readOut(out, like, like.shape, length)) as Uint16Array;
    return { bits, result: out };
  }
  const bits = new Uint16Array(length);
  return { bits, result: like.half!.wrap(bits, like.shape) };
}

/**
 * The destination of a result of this shape and of the kind of `like`. `sources` are what is read while the result
 * is written: where `out` overlaps one of them without being the same elements, the result is computed aside.
 */
export function destination(
  out: unknown,
  like: Reading,
  shape: Shape = like.shape,
  sources: readonly Reading[] = [like],
): Destination {
  const length = shape.reduce((product, n) => product * n, 1);
  if (out === undefined) {
    const data = like.allocate(length);
    return { data, commit: () => like.wrap(data, shape) };
  }
  const target = readOut(out, like, shape, length);
  if (like.half) {
    const data = like.allocate(length);
    const storage = storageOf(out, target) as Uint16Array;
    return { data, commit: () => encodeInto(storage, data, like.half!.type, out) };
  }
  if (target.kind === 'nested' || sources.some(source => isShifted(target.data, source.data))) {
    const data = like.allocate(length);
    return { data, commit: () => copy(data, out, target) };
  }
  return { data: target.data as FloatArray, commit: () => out };
}

/** A fresh destination of zeros, for whoever writes but some of its elements. */
export function zeroed(like: Reading): Destination {
  const out = destination(undefined, like);
  (out.data as Float64Array).fill(0);
  return out;
}

function readOut(out: unknown, like: Reading, shape: Shape, length: number): Reading {
  const wanted = like.half ? new Uint16Array(0) : like.allocate(0);
  const expected = like.kind === 'number' || shape.length === 0 ? undefined : like.kind;
  if (expected === undefined)
    throw new TypeError('out: a single number is returned, not written; leave out away');
  const target = read(out, 'out', like.half?.type);
  if (target.kind !== expected)
    throw new TypeError(`out: expected ${kinds[expected]} as the input is, not ${describe(out)}`);
  if (target.kind === 'nested' || target.kind === 'tensor') {
    if (shapeText(target.shape) !== shapeText(shape)) {
      throw new RangeError(
        `out: expected the shape ${shapeText(shape)} of the result, not ${shapeText(target.shape)}`,
      );
    }
  } else if (target.shape[0] !== length) {
    throw new RangeError(`out: expected length ${length}, that of the result, not ${target.shape[0]}`);
  }
  const storage = storageOf(out, target);
  const elements = target.half?.bits ?? target.data;
  if (
    target.kind !== 'nested' &&
    (storage !== elements || storage.constructor.name !== wanted.constructor.name)
  ) {
    throw new TypeError(
      `out: expected a ${wanted.constructor.name}, which is what the result is, not ${describe(storage)}`,
    );
  }
  return target;
}

/** What holds the elements of `out`. */
const storageOf = (out: unknown, target: Reading): object =>
  (target.kind === 'tensor' ? (out as { data: object }).data : out) as object;

function encodeInto(storage: Uint16Array, data: ArrayLike<number>, type: HalfType, out: unknown): unknown {
  for (let i = 0; i < data.length; i++) storage[i] = encodeHalf(data[i]!, type);
  return out;
}

const kinds = {
  nested: 'a (nested) array',
  typed: 'a typed array',
  tensor: 'an object with data and shape',
} as const;

interface View {
  readonly buffer: ArrayBufferLike;
  readonly byteOffset: number;
  readonly byteLength: number;
}
const isView = (data: unknown): data is View => ArrayBuffer.isView(data);

/** Whether writing one element of the target may change another element of the source. */
function isShifted(target: ArrayLike<number>, source: ArrayLike<number>): boolean {
  if (!isView(target) || !isView(source) || target.buffer !== source.buffer) return false;
  const isSame =
    target.byteOffset === source.byteOffset &&
    target.byteLength === source.byteLength &&
    target.constructor === source.constructor;
  const overlaps =
    target.byteOffset < source.byteOffset + source.byteLength &&
    source.byteOffset < target.byteOffset + target.byteLength;
  return overlaps && !isSame;
}

function copy(data: FloatArray, out: unknown, target: Reading): unknown {
  if (target.kind === 'nested') writeNested(out as unknown[], data);
  else for (let i = 0; i < data.length; i++) (target.data as FloatArray)[i] = data[i]!;
  return out;
}

function writeNested(out: unknown[], data: ArrayLike<number>): void {
  let next = 0;
  const visit = (part: unknown[]): void => {
    for (let i = 0; i < part.length; i++) {
      if (Array.isArray(part[i])) visit(part[i] as unknown[]);
      else part[i] = data[next++];
    }
  };
  visit(out);
}
