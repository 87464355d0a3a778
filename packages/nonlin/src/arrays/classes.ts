// Reads class indices: one for each row, or none where the row is left out.
import { describe } from './describe.ts';
import { placeIn } from './mask.ts';
import type { ParsedInput } from './read.ts';
import type { Shape } from './types.ts';

/** The class of each row, or IGNORED. */
export type Classes = Int32Array;
export const IGNORED = -1;

/** The shapes of an array that has one number for each row. */
export interface RowShapes {
  /** The shape of the rows without the axis of classes. */
  readonly rowsShape: Shape;
  /** The shape of the rows with this axis of length 1. */
  readonly columnShape: Shape;
}

/**
 * Whether targets have the shape of class indices: the shape of the scores without the axis of classes, or, as a column of labels has
 * it, with this axis of length 1.
 */
export const holdsClasses = ({ shape }: ParsedInput, { rowsShape, columnShape }: RowShapes): boolean =>
  sameLengths(shape, rowsShape) || sameLengths(shape, columnShape);

export const sameLengths = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);

/** Reads class indices whose shape has been checked; `name` is what errors call them. */
export function readClasses(
  targets: ParsedInput,
  classes: number,
  ignoreIndex: unknown = -100,
  name = 'targets',
): Classes {
  if (!Number.isInteger(ignoreIndex)) {
    throw new RangeError(`ignoreIndex: expected a whole number, not ${describe(ignoreIndex)}`);
  }
  return Int32Array.from(targets.data, (target, i) => {
    if (target === ignoreIndex) return IGNORED;
    if (Number.isInteger(target) && target >= 0 && target < classes) return target;
    const place = placeIn(name, targets.shape, i);
    throw new RangeError(
      `${place}: expected a class index, 0 … ${classes - 1}, or ignoreIndex, ${ignoreIndex}, not ${target}`,
    );
  });
}
