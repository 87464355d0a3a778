// Axes: which rows an array is made of.
import { describe, shapeText } from './describe.ts';
import type { Shape } from './types.ts';

/** The axis counted from the first, from one that may be negative. */
export function axisOf(axis: unknown, shape: Shape): number {
  const { length } = shape;
  if (length === 0)
    throw new TypeError('x: a function of a row needs an array of at least one axis, not a single number');
  if (typeof axis !== 'number' || !Number.isInteger(axis))
    throw new TypeError(`axis: expected a whole number, not ${describe(axis)}`);
  if (axis < -length || axis >= length) {
    throw new RangeError(
      `axis: ${axis} is out of range for an input of ${length === 1 ? '1 axis' : `${length} axes`}; allowed: ${-length} … ${length - 1}`,
    );
  }
  return axis < 0 ? axis + length : axis;
}

/** The rows along an axis, in the order of the remaining axes. */
export interface RowGeometry {
  readonly count: number;
  readonly length: number;
  /** Distance between neighbours of a row. */
  readonly stride: number;
  /** Where row r begins. */
  start(r: number): number;
}

export function rowsAlong(shape: Shape, axis: number): RowGeometry {
  const length = shape[axis]!;
  let [outer, stride] = [1, 1];
  shape.forEach((n, i) => {
    if (i < axis) outer *= n;
    else if (i > axis) stride *= n;
  });
  return {
    count: outer * stride,
    length,
    stride,
    start: r => Math.floor(r / stride) * stride * length + (r % stride),
  };
}

/** Refuses two shapes that differ. */
export function sameShape(name: string, shape: Shape, likeName: string, like: Shape): void {
  if (shape.length === like.length && shape.every((n, i) => n === like[i])) return;
  throw new RangeError(
    `${name}: expected the shape ${shapeText(like)} of ${likeName}, not ${shapeText(shape)}`,
  );
}
