// What the losses over classes share: rows of scores, a class index for each row, a weight for each class.
import {
  axisOf,
  type Classes,
  describe,
  holdsClasses,
  IGNORED,
  type Input,
  type ParsedInput,
  type PerRow,
  type RowGeometry,
  type RowShapes,
  read,
  readClasses,
  readLabels,
  rowsAlong,
  sameShape,
  shapeText,
} from '../arrays/index.ts';
import { Sum } from '../numerics/running.ts';
import { type Reduction, readReduction } from './reduction.ts';

/** A loss for each row, in an array of the input's kind; a number for a single row, in a tensor too. */
export type LossOfRows<I> = PerRow<I> | (I extends { readonly data: unknown } ? number : never);

/** Options of every loss over classes. */
export interface ClassOptions {
  /** The axis of the classes; negative counts from the last. Default −1 (PyTorch always takes axis 1). */
  readonly axis?: number;
  /** One weight for each class. Default 1 for all. */
  readonly weight?: Input;
  /** Rows with this class index do not count. Default −100. */
  readonly ignoreIndex?: number;
  /** Default 'mean'. */
  readonly reduction?: Reduction;
}

/** Logits or log-probabilities, row by row. */
export interface Scores extends RowShapes {
  readonly input: ParsedInput;
  readonly rows: RowGeometry;
  readonly weight: ArrayLike<number> | undefined;
  readonly reduction: Reduction;
}

export function readScores(scores: unknown, name: string, options: ClassOptions): Scores {
  const input = read(scores, name);
  const { shape } = input;
  if (shape.length === 0) {
    throw new TypeError(
      `${name}: expected an array with an axis of classes, not ${describe(scores)} without axes`,
    );
  }
  const axis = axisOf(options.axis ?? -1, shape);
  const rows = rowsAlong(shape, axis);
  if (rows.length === 0) {
    throw new RangeError(
      `${name}: expected at least one class along axis ${axis}, not the shape ${shapeText(shape)}`,
    );
  }
  return {
    input,
    rows,
    rowsShape: shape.filter((_, i) => i !== axis),
    columnShape: shape.map((n, i) => (i === axis ? 1 : n)),
    weight: options.weight === undefined ? undefined : readWeight(options.weight, rows.length),
    reduction: readReduction(options.reduction),
  };
}

function readWeight(weight: unknown, classes: number): ArrayLike<number> {
  const { data, shape } = read(weight, 'weight');
  if (shape.length === 1 && shape[0] === classes) return data;
  throw new RangeError(
    `weight: expected the shape ${shapeText([classes])}, one number for each class, not ${shapeText(shape)}`,
  );
}

/** Class indices, for losses that take nothing else; `name` is what errors call the scores. */
export function readClassesFor(
  scores: Scores,
  name: string,
  targets: unknown,
  ignoreIndex: unknown,
): Classes {
  const reading = readLabels(targets, 'targets');
  if (!holdsClasses(reading, scores))
    sameShape('targets', reading.shape, `${name} without the axis of classes`, scores.rowsShape);
  return readClasses(reading, scores.rows.length, ignoreIndex);
}

/**
 * Scores for class indices, and what their mean divides by. Large weights are made smaller together, which changes no mean and keeps
 * their sum and their products with losses within the format.
 */
export function balanced(
  scores: Scores,
  classes: Classes,
): { readonly scores: Scores; readonly divisor: number } {
  const divisor = totalWeight(classes, scores.weight);
  if (divisor <= LARGE || scores.reduction !== 'mean' || !scores.weight) return { scores, divisor };
  const weight = Float64Array.from(scores.weight, w => w * SMALLER);
  return { scores: { ...scores, weight }, divisor: totalWeight(classes, weight) };
}

/** 2^512 and 2^-1000. */
const [LARGE, SMALLER] = [1.3407807929942597e154, 9.332636185032189e-302];

/** What a mean over class indices divides by: the weights of the targets that count. */
function totalWeight(classes: Classes, weight: ArrayLike<number> | undefined): number {
  const total = new Sum();
  for (const c of classes) if (c !== IGNORED) total.add(weight?.[c] ?? 1);
  return total.value;
}
