// Rows of scores or probabilities beside what came true.
import {
  type Classes,
  describe,
  holdsClasses,
  IGNORED,
  read,
  readClasses,
  readLabels,
  sameShape,
} from '../arrays/index.ts';
import { type AxisOptions, type Rows, readRows } from './rows.ts';

export interface LabelOptions extends AxisOptions {
  /** Rows with this label do not count. Default −100. */
  readonly ignoreIndex?: number;
}
export const LABEL_OPTIONS = ['axis', 'dtype', 'ignoreIndex'] as const;

/** Rows, and the class of each, or IGNORED. */
export interface Labelled extends Rows {
  readonly classes: Classes;
}

export function readLabelled(x: unknown, name: string, labels: unknown, options: LabelOptions): Labelled {
  const rows = readRows(x, name, options);
  return { ...rows, classes: readClassesOf(rows, name, labels, 'labels', options.ignoreIndex) };
}

/** A class for each row, or IGNORED. */
export function readClassesOf(
  rows: Rows,
  name: string,
  labels: unknown,
  called: string,
  ignoreIndex: number | undefined,
): Classes {
  const reading = readLabels(labels, called);
  if (!holdsClasses(reading, rows))
    sameShape(called, reading.shape, `${name} without the axis of classes`, rows.rowsShape);
  return readClasses(reading, rows.rows.length, ignoreIndex, called);
}

/** Calls back for each row that counts, with where it begins. */
export function forEachRow(
  { rows, classes }: Labelled,
  visit: (start: number, label: number, r: number) => void,
): void {
  for (let r = 0; r < rows.count; r++) if (classes[r] !== IGNORED) visit(rows.start(r), classes[r]!, r);
}

/** Probabilities of yes, one for each answer, and the answers; undefined for answers that do not count. */
export interface Answers {
  readonly scores: ArrayLike<number>;
  readonly labels: Classes;
}

export function readAnswers(x: unknown, name: string, labels: unknown, options: LabelOptions): Answers {
  const scores = read(x, name, options.dtype);
  const reading = readLabels(labels, 'labels');
  sameShape('labels', reading.shape, name, scores.shape);
  return { scores: scores.data, labels: readClasses(reading, 2, options.ignoreIndex, 'labels') };
}

/** Refuses what is no probability: metrics of logits would be numbers without a meaning. */
export function checkProbability(p: number, name: string, place: number): number {
  if (p >= 0 && p <= 1) return p;
  throw new RangeError(
    `${name}[${place}]: expected a probability, from 0 to 1, not ${describe(p)}; softmax makes probabilities of logits`,
  );
}
