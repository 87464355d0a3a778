// Where a result goes: a fresh array, or the one that the caller gave as `out`.
import { describe, shapeText, tagOf } from './describe.ts';
import { encodeHalf } from './half.ts';
import { isDisturbed, overlaps, type Sources } from './overlap.ts';
import { isPlain, type ParsedInput, type PlainArray, read } from './read.ts';
import type { FloatArray, Shape } from './types.ts';

export interface Destination {
  /** Where to compute; every element is to be written. */
  readonly data: FloatArray;
  /** Hands the result over; only now is an `out` written that overlaps a source, of nested arrays or of 16-bit numbers. */
  commit(): unknown;
}

/** The destination of 16-bit numbers whose bits are known: where to write them. */
export interface HalfDestination {
  readonly bits: Uint16Array;
  commit(): unknown;
}

/**
 * As `destination`, for a caller that writes the bits of results instead of their values; each result depends on the element at its
 * place alone.
 */
export function halfDestination(out: unknown, like: ParsedInput): HalfDestination {
  const { bits: source, wrap } = like.half!;
  const { length } = source;
  const aside = (): Uint16Array => new Uint16Array(length);
  if (out === undefined) {
    const bits = aside();
    return { bits, commit: () => wrap(bits, like.shape) };
  }
  const target = readOut(out, like, like.shape).half!.bits;
  const bits = isDisturbed(target, { inStep: [source] }) ? aside() : target;
  return { bits, commit: () => handOver(bits, target, out) };
}

/**
 * The destination of a result of this shape and of the kind of `like`. `sources` are the arrays that are read while the result
 * is written: where `out` would disturb one of them, the result is computed aside.
 */
export function destination(
  out: unknown,
  like: ParsedInput,
  shape: Shape = like.shape,
  sources: Sources = { inStep: [like.data] },
): Destination {
  const length = shape.reduce((product, n) => product * n, 1);
  const aside = (): FloatArray => like.allocate(length);
  if (out === undefined) {
    const data = aside();
    return { data, commit: () => like.wrap(data, shape) };
  }
  if (isPlain(out) && isPlainLike(out, like, shape, length)) {
    const data = isDisturbed(out, sources) ? aside() : out;
    return { data, commit: () => handOver(data, out, out) };
  }
  const target = readOut(out, like, shape);
  const { half } = target;
  if (half) {
    const data = aside();
    const encoded = (): Uint16Array => Uint16Array.from(data as Float64Array, x => encodeHalf(x, half.type));
    return { data, commit: () => handOver(encoded(), half.bits, out) };
  }
  if (!isDirect(target)) {
    const data = aside();
    return { data, commit: () => writeAll(data, out, target) };
  }
  const data = isDisturbed(target.data, sources) ? aside() : (target.data as FloatArray);
  return { data, commit: () => handOver(data, target.data as FloatArray, out) };
}

/** Whether an `out` is what most are, a float array as x is one: the general way of reading it takes longer than ten numbers do. */
const isPlainLike = (
  out: PlainArray,
  { kind, storage }: ParsedInput,
  shape: Shape,
  length: number,
): boolean =>
  kind === 'typed' &&
  shape.length > 0 &&
  out.length === length &&
  out.constructor === storage[0]!.constructor;

/** A fresh destination of zeros, for a caller that writes only some of its elements. */
export function zeroed(like: ParsedInput): Destination {
  const out = destination(undefined, like);
  (out.data as Float64Array).fill(0);
  return out;
}

/** Results in `data` at last lie in `target`. */
function handOver(data: FloatArray | Uint16Array, target: FloatArray | Uint16Array, out: unknown): unknown {
  if (data !== target) (target as Float64Array).set(data as Float64Array);
  return out;
}

/** Whether results can be computed where the elements of `out` lie: in one typed array. */
const isDirect = ({ kind, storage }: ParsedInput): boolean => kind !== 'nested' && !Array.isArray(storage[0]);

/** Reads and checks an `out`. */
function readOut(out: unknown, like: ParsedInput, shape: Shape): ParsedInput {
  if (like.kind === 'number' || (shape.length === 0 && like.kind !== 'tensor'))
    throw new TypeError('out: a single number is returned, not written; leave out away');
  const target = read(out, 'out', like.half?.type);
  if (target.kind !== like.kind)
    throw new TypeError(
      `out: expected ${kinds[like.kind as keyof typeof kinds]} as the input is, not ${describe(out)}`,
    );
  checkShape(target, shape);
  const wanted = elementsOf(like);
  for (const part of target.storage) {
    if (wanted.includes(kindOf(part))) continue;
    throw new TypeError(
      `out: expected ${wanted.map(article).join(' or ')}, which is what the result is, not ${describe(part)}`,
    );
  }
  if (target.skips)
    throw new TypeError(
      'out: expected elements one after the other, not strides or an offset that skip some',
    );
  refuseSharing(target.storage);
  return target;
}

function checkShape(target: ParsedInput, shape: Shape): void {
  if (target.kind === 'typed') {
    const length = shape.reduce((product, n) => product * n, 1);
    if (target.data.length !== length)
      throw new RangeError(`out: expected length ${length}, that of the result, not ${target.data.length}`);
  } else if (shapeText(target.shape) !== shapeText(shape)) {
    throw new RangeError(
      `out: expected the shape ${shapeText(shape)} of the result, not ${shapeText(target.shape)}`,
    );
  }
}

/** Array, Float32Array, …: what holds elements. */
const kindOf = (storage: object): string => (Array.isArray(storage) ? 'Array' : tagOf(storage));
const article = (kind: string): string => (kind === 'Array' ? 'an array of numbers' : `a ${kind}`);

/** The kinds of storage that may hold the elements of a result. */
function elementsOf(like: ParsedInput): readonly string[] {
  const typed = like.half ? 'Uint16Array' : tagOf(like.allocate(0));
  const isOfArrays = like.storage.some(Array.isArray);
  if (like.kind === 'tensor') return isOfArrays ? ['Array', typed] : [typed];
  // Nested arrays without any innermost one hold nothing of any type.
  return like.kind === 'nested' && (isOfArrays || like.storage.length === 0) ? ['Array'] : [typed];
}

/** Innermost arrays that are the same, or overlap, cannot hold results of their own. */
function refuseSharing(storage: readonly object[]): void {
  if (storage.length < 2) return;
  const views = (storage.filter(part => ArrayBuffer.isView(part)) as Float64Array[]).sort(
    (a, b) => a.byteOffset - b.byteOffset,
  );
  const last = new Map<ArrayBufferLike, Float64Array>();
  const isShared = views.some(view => {
    const before = last.get(view.buffer);
    last.set(view.buffer, view);
    return before !== undefined && overlaps(before, view);
  });
  if (!isShared && new Set(storage).size === storage.length) return;
  throw new RangeError(
    'out: expected rows that have memory of their own; two of them are the same or overlap',
  );
}

const kinds = {
  nested: 'a (nested) array',
  typed: 'a typed array',
  tensor: 'an object with data and shape',
} as const;

/** Writes to the innermost arrays, all or nothing: one may be frozen. */
function writeAll(data: ArrayLike<number>, out: unknown, target: ParsedInput): unknown {
  let written = 0;
  const write = (from: ArrayLike<number>, count: number): void => {
    written = 0;
    for (const part of target.storage as readonly number[][])
      for (let i = 0; i < part.length && written < count; i++) {
        part[i] = from[written]!;
        written++;
      }
  };
  try {
    write(data, data.length);
  } catch (error) {
    write(target.data, written);
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(`out: it cannot be written (${reason})`);
  }
  return out;
}
