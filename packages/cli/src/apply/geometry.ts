// Where the rows of an array lie in its file, and what shape the result has.
import type { ElementType } from '../formats/elements.ts';
import { arrays, sizeOf } from '../formats/elements.ts';
import type { Layout } from '../formats/format.ts';
import type { Applied } from './function.ts';

/** Rows of `length` elements at a distance of `inner`, in blocks one after another, as they are stored. */
export interface Geometry {
  readonly length: number;
  readonly inner: number;
}

export interface Plan extends Geometry {
  /** The shape of the result. */
  readonly shape: readonly number[];
  /** Elements of the result for each of a row. */
  readonly lengthAfter: number;
}

/** The longest row that a function is tried on to find out what comes of one; longer ones have the same divisors up to ten. */
const LONGEST_TRIAL = 10_080;

/**
 * Finds out what the function makes of the shape, by applying it to one row of zeros: the library says what is wrong with an axis or
 * a length before anything is read or written.
 */
export function planFor(f: Applied, { type, shape, isFortranOrder }: Layout, axis = -1): Plan {
  if (!f.hasAxis) {
    return { length: 1, inner: 1, shape, lengthAfter: 1 };
  }
  const at = axis < 0 ? axis + shape.length : axis;
  const length = shape[at] ?? 1;
  const tried = length > LONGEST_TRIAL ? (length % LONGEST_TRIAL) + LONGEST_TRIAL : length;
  const result = tryOn(
    f,
    type,
    shape.map((_, i) => (i === at ? tried : 1)),
    axis,
  );
  const isReduced = result.length < shape.length;
  const lengthAfter = isReduced ? 1 : (result[at]! / tried) * length;
  const after = shape.flatMap((n, i) =>
    i !== at ? [n] : isReduced ? [] : [length === 0 ? result[at]! : lengthAfter],
  );
  const [before, behind] = [sizeOf(shape.slice(0, at)), sizeOf(shape.slice(at + 1))];
  return {
    length,
    inner: isFortranOrder ? before : behind,
    shape: after,
    lengthAfter: length === 0 ? (result[at] ?? 1) : lengthAfter,
  };
}

const tryOn = (f: Applied, type: ElementType, shape: readonly number[], axis: number): readonly number[] =>
  f.apply(new arrays[type](sizeOf(shape)), type, shape, axis).shape;
