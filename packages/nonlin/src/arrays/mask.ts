// Masks: which elements take part; and biases, which are added to the input.
import { describe, shapeText } from './describe.ts';
import type { Argument } from './readers.ts';
import { rowMajorStrides, strided } from './strides.ts';
import type { Shape } from './types.ts';

/** One byte an element of the shape, 0 where it is left out, from truth values that broadcast to the shape. */
export function maskOf(given: Pick<Argument, 'data' | 'shape'>, shape: Shape): Uint8Array {
  const strides = broadcastStrides(given.shape, shape, 'mask');
  for (let i = 0; i < given.data.length; i++) checkTruth(given.data[i]!, placeIn('mask', given.shape, i));
  return Uint8Array.from(strided(shape, strides), at => given.data[at]!);
}

/** A mask that is added, as attention has it, holds 0 where an element takes part: the opposite of a truth value. */
function checkTruth(value: number, place: string): void {
  if (value === 0 || value === 1) return;
  throw new TypeError(
    `${place}: expected true or 1 where an element takes part and false or 0 where it does not, not ${describe(value)}; ` +
      'a mask of numbers that are added to x, such as 0 and -Infinity, is the option bias',
  );
}

/** The input with a bias added to it, which broadcasts to its shape: rounded once, to the type of the result. */
export function withBias<A extends Argument>(input: A, given: Argument): A {
  const places = strided(input.shape, broadcastStrides(given.shape, input.shape, 'bias'));
  const data = input.allocate(input.data.length);
  for (let i = 0; i < data.length; i++) data[i] = input.data[i]! + given.data[places[i]!]!;
  return { ...input, data };
}

/** An element as one would write it: targets[1][0] is element 3 of shape [2, 3]; a single number has just its name. */
export function placeIn(name: string, shape: Shape, index: number): string {
  let rest = index;
  let places = '';
  for (const length of [...shape].reverse()) {
    places = `[${rest % length}]${places}`;
    rest = Math.floor(rest / length);
  }
  return name + places;
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
