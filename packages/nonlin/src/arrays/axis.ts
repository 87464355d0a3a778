// Axes: which rows an array is made of.
import { counted, describe, shapeText } from './describe.ts';
import { rowMajorStrides, strided } from './strides.ts';
import type { Shape } from './types.ts';

/** The axis counted from the first, from one that may be negative, of an array that has axes. */
export function axisOf(axis: unknown, shape: Shape): number {
  if (shape.length === 0)
    throw new TypeError('x: expected an array of at least one axis, not a single number');
  return placeOf(axis, shape.length);
}

function placeOf(axis: unknown, length: number): number {
  if (typeof axis !== 'number' || !Number.isInteger(axis))
    throw new TypeError(`axis: expected a whole number, not ${describe(axis)}`);
  // A single number has the axis of an array of one.
  const axes = Math.max(length, 1);
  if (axis < -axes || axis >= axes) {
    throw new RangeError(
      `axis: ${axis} is out of range for an input of ${counted(length, 'axis', 'axes')}; allowed: ${-axes} … ${axes - 1}`,
    );
  }
  return axis < 0 ? axis + axes : axis;
}

/** One axis, several, or all of them. */
export type Axes = number | readonly number[] | 'all' | null;

/** The axes, in ascending order; those of a single number are none. */
export function axesOf(axis: unknown, shape: Shape): readonly number[] {
  const { length } = shape;
  if (axis === null || axis === 'all') return shape.map((_, i) => i);
  const given = Array.isArray(axis) ? axis : [axis];
  if (given.length === 0)
    throw new RangeError("axis: expected at least one axis, or 'all', not an empty array");
  const places = given.map(one => placeOf(one, length));
  if (new Set(places).size < places.length)
    throw new RangeError(`axis: expected axes that differ, not [${given.join(', ')}]`);
  return length === 0 ? [] : places.sort((a, b) => a - b);
}

/** How rows that run along some axes lie. */
export interface RowLayout {
  readonly rows: RowGeometry;
  /** Where each element lies in the order of the rows, if that is another than the elements'. */
  readonly order: Float64Array | undefined;
}

const product = (shape: Shape): number => shape.reduce((size, n) => size * n, 1);

/** Rows along several axes at once. Rows along neighbouring axes lie as rows along one axis of the product of their lengths. */
export function layoutOf(shape: Shape, axes: readonly number[]): RowLayout {
  const [first = 0] = axes;
  const end = first + axes.length;
  if (axes.every((axis, i) => axis === first + i)) {
    const merged = [
      product(shape.slice(0, first)),
      product(shape.slice(first, end)),
      product(shape.slice(end)),
    ];
    return { rows: rowsAlong(merged, 1), order: undefined };
  }
  const ordered = [...shape.keys()].filter(i => !axes.includes(i)).concat(axes);
  const strides = rowMajorStrides(shape);
  const [lengths, steps] = [ordered.map(i => shape[i]!), ordered.map(i => strides[i]!)];
  const split = ordered.length - axes.length;
  const rows = rowsAlong([product(lengths.slice(0, split)), product(lengths.slice(split))], 1);
  return { rows, order: strided(lengths, steps) };
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
  for (let i = 0; i < shape.length; i++) {
    if (i < axis) outer *= shape[i]!;
    else if (i > axis) stride *= shape[i]!;
  }
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
