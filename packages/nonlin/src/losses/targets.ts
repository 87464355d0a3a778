// What cross-entropy compares rows of logits with: a class for each row, or a probability for each class.
import {
  type Classes,
  describe,
  type FloatArray,
  holdsClasses,
  IGNORED,
  type Labels,
  numberWithin,
  type RowGeometry,
  readClasses,
  readLabels,
  sameLengths,
  shapeText,
} from '../arrays/index.ts';
import { fitsIn } from '../kernels/losses.ts';
import { Sum } from '../numerics/running.ts';
import { balanced, type Scores } from './classes.ts';
import { times } from './reduction.ts';

/** What rows of logits are compared with. */
export interface Targets {
  /** The class of each row, or nothing where targets are probabilities. */
  readonly classes: Classes | undefined;
  /** The probability of each class in each row, where the logits have theirs. */
  readonly probabilities: FloatArray | undefined;
  /** Each target is smoothed to `share · target + spread`. */
  readonly share: number;
  readonly spread: number;
  readonly weight: ArrayLike<number> | undefined;
  /** What the mean divides by. */
  readonly divisor: number;
}

export function readTargets(
  scores: Scores,
  targets: Labels,
  labelSmoothing: unknown,
  ignoreIndex: number | undefined,
): Targets {
  const { input, rows, rowsShape, weight } = scores;
  const smoothing = numberWithin(labelSmoothing, [0, 1], 'labelSmoothing');
  const [share, spread] = [1 - smoothing, smoothing / rows.length];
  const reading = readLabels(targets, 'targets');
  // Of a single class a column has the shape of probabilities as well: then integers are labels.
  const isColumn = !sameLengths(reading.shape, input.shape) || holdsIntegers(targets);
  if (sameLengths(reading.shape, rowsShape) || (isColumn && holdsClasses(reading, scores))) {
    const classes = readClasses(reading, rows.length, ignoreIndex);
    const { scores: own, divisor } = balanced(scores, classes);
    return { classes, probabilities: undefined, share, spread, weight: own.weight, divisor };
  }
  if (!sameLengths(reading.shape, input.shape)) {
    throw new RangeError(
      `targets: expected the shape ${shapeText(rowsShape)} for class indices or ${shapeText(input.shape)}, ` +
        `that of logits, for probabilities, not ${shapeText(reading.shape)}`,
    );
  }
  if (holdsIntegers(targets)) {
    throw new TypeError(
      `targets: expected floats, probabilities, in the shape ${shapeText(input.shape)} of logits, not ${describe(targets)} ` +
        `of integers; class indices have the shape ${shapeText(rowsShape)}`,
    );
  }
  if (ignoreIndex !== undefined && ignoreIndex >= 0) {
    throw new RangeError(`ignoreIndex: expected none where targets are probabilities, not ${ignoreIndex}`);
  }
  // Of one axis or more, so they lie in a float array.
  const probabilities = reading.data as FloatArray;
  return { classes: undefined, probabilities, share, spread, weight, divisor: rows.count };
}

function holdsIntegers(targets: Labels): boolean {
  const storage = typeof targets === 'object' && 'data' in targets ? targets.data : targets;
  return ArrayBuffer.isView(storage) && /int\d/i.test(Object.prototype.toString.call(storage));
}

export const isIgnored = ({ classes }: Targets, r: number): boolean => classes?.[r] === IGNORED;

/** Whether a class is all that counts of a row. */
const isOneHot = ({ classes, spread }: Targets): boolean => classes !== undefined && spread === 0;

const weightOf = ({ weight }: Targets, c: number): number => weight?.[c] ?? 1;

/** How much −log p of class c in row r costs, which is element `place`: weight times probability. */
const shareOf = (targets: Targets, r: number, c: number, place: number): number => {
  const { classes, probabilities, share, spread } = targets;
  const target = classes ? Number(c === classes[r]) : probabilities![place]!;
  return weightOf(targets, c) * (share * target + spread);
};

/** The same in units in which large weights have a sum within the format. */
export function summable(targets: Targets): { readonly targets: Targets; readonly unit: number } {
  const { weight } = targets;
  const isLarge =
    weight !== undefined && Array.prototype.some.call(weight, (w: number) => Math.abs(w) > LARGE);
  if (!isLarge || isOneHot(targets)) return { targets, unit: 1 };
  const unit = 0.5 / (1 << (32 - Math.clz32(weight.length)));
  return { targets: { ...targets, weight: Float64Array.from(weight, w => w * unit) }, unit };
}
const LARGE = 1e290;

/** Some rows: what is computed at a time. */
export interface Batch {
  /** How they lie from element `from` on. */
  readonly rows: RowGeometry;
  readonly from: number;
  readonly to: number;
  /** The first of them. */
  readonly first: number;
}

/** −Σ q log p of row i of a batch, from −log p of each element: what the row costs. */
export function lossOf(
  targets: Targets,
  { rows, from, first }: Batch,
  i: number,
  costs: Float64Array,
): number {
  const { length, stride } = rows;
  const [r, start] = [first + i, rows.start(i)];
  const costAt = (share: number, c: number): number => times(share, costs[start + c * stride]!);
  if (isOneHot(targets)) {
    const c = targets.classes![r]!;
    return costAt(weightOf(targets, c), c);
  }
  const sum = new Sum();
  for (let c = 0; c < length; c++) sum.add(costAt(shareOf(targets, r, c, from + start + c * stride), c));
  return sum.value;
}

/** What a kernel takes for the targets of a batch, in `room` if they do not lie anywhere yet. */
export function targetsOf(targets: Targets, batch: Batch, room: FloatArray): FloatArray {
  const { rows, from, to, first } = batch;
  const { classes, probabilities, weight } = targets;
  if (probabilities && !weight) return (probabilities as Float64Array).subarray(from, to);
  if (classes && (!weight || isOneHot(targets))) {
    (room as Float64Array).fill(0);
    for (let i = 0; i < rows.count; i++) {
      const c = classes[first + i]!;
      if (c !== IGNORED) room[rows.start(i) + c * rows.stride] = weightOf(targets, c);
    }
    return room;
  }
  for (let i = 0; i < rows.count; i++) {
    for (let c = 0, place = rows.start(i); c < rows.length; c++, place += rows.stride)
      room[place] = shareOf(targets, first + i, c, from + place);
  }
  return room;
}

/** What a kernel takes for the parameters of the code: the smoothing that `targetsOf` leaves, as weights count after it. */
export const costParams = ({ share, spread, weight }: Targets, divisor: number): readonly number[] =>
  weight ? [1, 0, divisor] : [share, spread, divisor];

/** Whether float32 has room for the targets that `targetsOf` returns. */
export function isSingle(targets: Targets): boolean {
  const { probabilities, weight } = targets;
  if (weight) return isOneHot(targets) && Array.from(weight).every(w => Math.fround(w) === w);
  return probabilities === undefined || fitsIn('float32', probabilities);
}
