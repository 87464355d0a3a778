// Where the elements of an array lie.
import type { Shape } from './types.ts';

export function rowMajorStrides(shape: Shape): readonly number[] {
  const strides: number[] = new Array(shape.length).fill(1);
  for (let i = shape.length - 2; i >= 0; i--) strides[i] = strides[i + 1]! * shape[i + 1]!;
  return strides;
}

/** Where each element, in row-major order, lies under these strides. */
export function strided(shape: Shape, strides: readonly number[], offset = 0): Float64Array {
  let places = Float64Array.of(offset);
  shape.forEach((n, axis) => {
    const next = new Float64Array(places.length * n);
    for (let i = 0; i < next.length; i++) next[i] = places[Math.floor(i / n)]! + (i % n) * strides[axis]!;
    places = next;
  });
  return places;
}
