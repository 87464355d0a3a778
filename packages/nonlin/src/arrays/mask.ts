// Masks: which elements take part.
import { describe, shapeText } from './describe.ts';
import { read, rowMajorStrides, strided } from './read.ts';
import type { Shape } from './types.ts';

/** One byte an element of the shape, 0 where it is left out, from booleans or numbers that broadcast to the shape. */
export function readMask(mask: unknown, shape: Shape): Uint8Array {
  const given = read(withNumbers(mask), 'mask');
  const strides = broadcastStrides(given.shape, shape, 'mask');
  return Uint8Array.from(strided(shape, strides), at => (given.data[at] ? 1 : 0));
}

/** true and false as 1 and 0, at any depth. */
function withNumbers(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value === 'object' && value !== null && 'data' in value && Array.isArray(value.data))
    return { ...value, data: value.data.map(withNumbers) };
  if (value === null || typeof value !== 'object') {
    throw new TypeError(
      `mask: expected booleans or numbers in an array, a typed array or an object with data and shape, not ${describe(value)}`,
    );
  }
  return value;
}

/** Strides that read `shape` out of an array of shape `from`: axes are aligned at the end, and those of length 1 repeat. */
export function broadcastStrides(from: Shape, shape: Shape, name: string): readonly number[] {
  const missing = shape.length - from.length;
  const natural = rowMajorStrides(from);
  const fits = missing >= 0 && from.every((n, i) => n === 1 || n === shape[i + missing]);
  if (!fits)
    throw new RangeError(`${name}: the shape ${shapeText(from)} does not broadcast to ${shapeText(shape)}`);
  return shape.map((_, i) => (i < missing || from[i - missing] === 1 ? 0 : natural[i - missing]!));
}
