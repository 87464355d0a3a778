import {
  checkOptions,
  describe,
  destination,
  type FloatArray,
  type Input,
  numberWithin,
  type Output,
  type Reading,
  type RowGeometry,
  read,
  rowsAlong,
  type Shape,
  shapeText,
} from '../arrays/index.ts';
import { logSoftmax } from '../generated/code/logSoftmax.ts';
import { engineFor } from '../kernels/rows.ts';
import {
  type ClassOptions,
  IGNORED,
  type RowsInput,
  readClasses,
  readScores,
  type Scores,
  totalWeight,
} from './classes.ts';
import { reduce } from './reduction.ts';
import { Sum, times } from './sum.ts';

export interface CrossEntropyOptions extends ClassOptions {
  /** How much of each target is spread evenly over all classes, 0 … 1. Default 0. */
  readonly labelSmoothing?: number;
}

export interface CrossEntropy {
  (
    logits: RowsInput,
    targets: Input,
    options?: CrossEntropyOptions & { readonly reduction?: 'mean' | 'sum' },
  ): number;
  (logits: RowsInput, targets: Input, options?: CrossEntropyOptions): number | Output<RowsInput>;
  /**
   * ∂crossEntropy/∂logits, in the same kind of array: without options softmax(logits) − target for each row, over the
   * number of rows. Keeps the tiny gradient of a confident, right answer. Rows that are ignored have gradient 0.
   * Reduction 'none' gives the gradient of the sum.
   */
  gradient<I extends RowsInput>(logits: I, targets: Input, options?: CrossEntropyOptions): Output<I>;
}

/**
 * Cross-entropy of logits: what a classifier pays for the probability that its softmax gives to the target.
 *
 * Formula: `loss = −Σ weight[c] · q[c] · logSoftmax(logits)[c]` over the classes c of each row, where
 * `q = (1 − labelSmoothing) · target + labelSmoothing / classes`, and a class index t is the target with 1 at t.
 * The mean is `Σ loss / Σ weight[t]` over the rows that are not ignored; with probabilities, `Σ loss / rows`.
 *
 * Shapes: logits of one axis or more, with the classes along `axis`. Targets of the same shape without that axis are
 * class indices, in any kind of array, BigInt64Array included. Targets of the logits' own shape are probabilities,
 * floats that are not checked to add up to 1. A `reduction` of 'mean' or 'sum' gives a number, 'none' an array of the
 * logits' kind with one loss for each row, or a number for a single row.
 *
 * Defaults: `axis` −1, the last (PyTorch always takes axis 1), `weight` 1 for each class, `ignoreIndex` −100 (for class
 * indices only), `labelSmoothing` 0, `reduction` 'mean'. Where every row is ignored the mean is NaN, as in PyTorch.
 * A class with logit −∞ costs 0 where its q or its weight is 0 (with probabilities, PyTorch gives NaN), ∞ elsewhere.
 * Everything is computed in float64 and rounded once, when it is stored.
 * Errors: a TypeError or RangeError that names the argument, for a class index out of range, shapes that do not fit, a
 * weight of another length, labelSmoothing outside 0 … 1, an axis out of range, an unknown option or reduction.
 *
 * Source: PyTorch, torch.nn.functional.cross_entropy.
 * @example
 * crossEntropy([[2, 0], [0, 1]], [0, 1]); // 0.2200948…
 * crossEntropy.gradient([[2, 0], [0, 1]], [0, 1]); // [[-0.0596…, 0.0596…], [0.1344…, -0.1344…]]
 */
export const crossEntropy: CrossEntropy = /* @__PURE__ */ Object.assign(
  (logits: RowsInput, targets: Input, options: CrossEntropyOptions = {}) => {
    const { scores, goal, batch } = readCall(logits, targets, options);
    const { input, rows } = scores;
    const results = new Float64Array(rows.count);
    for (let r = 0; r < rows.count; r += batch.count) {
      batch.run('value', r, input, goal);
      for (let i = 0; i < batch.size; i++) results[r + i] = batch.isIgnored(i) ? 0 : costOf(batch.row(i));
    }
    const loss = (r: number): number => results[r]!;
    const losses = { count: rows.count, loss, divisor: goal.divisor, shape: scores.rowsShape };
    return reduce(scores.reduction, input, losses) as number;
  },
  { gradient },
);

function gradient<I extends RowsInput>(
  logits: I,
  targets: Input,
  options: CrossEntropyOptions = {},
): Output<I> {
  const { scores, goal, batch } = readCall(logits, targets, options);
  const { input, rows, reduction } = scores;
  const divisor = reduction === 'mean' ? goal.divisor : 1;
  const out = destination(undefined, input);
  for (let r = 0; r < rows.count; r += batch.count) {
    batch.run('vjp', r, input, goal, divisor);
    for (let i = 0; i < batch.size; i++)
      if (!batch.isIgnored(i)) scatter(batch.row(i).y, rows, r + i, out.data);
  }
  return out.commit() as Output<I>;
}

/** −Σ q log p: what a row costs. */
function costOf({ y, q }: Row): number {
  const sum = new Sum();
  for (let c = 0; c < q.length; c++) sum.add(-times(q[c]!, y[c]!));
  return sum.value;
}

/** One row of a batch: what comes out of it, and what each class costs. */
interface Row {
  readonly y: Float64Array;
  readonly q: Float64Array;
}

/** Numbers that are computed together, so that a kernel is worth calling. */
const BATCH = 16384;

/** Rows in float64, a few at a time. */
class Batch {
  /** How many rows there are at most, and how many there are. */
  readonly count: number;
  size = 0;
  readonly #rows: RowGeometry;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #q: Float64Array;
  readonly #ignored: Uint8Array;

  constructor(rows: RowGeometry) {
    this.#rows = rows;
    this.count = Math.max(1, Math.min(rows.count, Math.floor(BATCH / Math.max(rows.length, 1))));
    const room = this.count * rows.length;
    this.#x = new Float64Array(room);
    this.#y = new Float64Array(room);
    this.#q = new Float64Array(room);
    this.#ignored = new Uint8Array(this.count);
  }

  /** log p of each class, or the gradient with respect to the logits, for the rows from r on. */
  run(output: 'value' | 'vjp', r: number, input: Reading, goal: Goal, divisor = 1): void {
    const { length, count } = this.#rows;
    this.size = Math.min(this.count, count - r);
    for (let i = 0; i < this.size; i++) {
      const q = this.#part(this.#q, i);
      gather(input, this.#rows, r + i, this.#part(this.#x, i));
      this.#ignored[i] = goal.shares(r + i, q) ? 0 : 1;
      if (output === 'vjp') for (let c = 0; c < length; c++) q[c] = 0 - q[c]! / divisor;
    }
    const all = this.size * length;
    if (all === 0) return;
    const rows = rowsAlong([this.size, length], 1);
    const [x, g, y] = [this.#x, this.#q, this.#y].map(a => a.subarray(0, all)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    engineFor({
      code: logSoftmax,
      output,
      x,
      g: output === 'vjp' ? g : undefined,
      y,
      rows,
      temperature: 1,
      params: [],
    }).all();
  }

  isIgnored(i: number): boolean {
    return this.#ignored[i] === 1;
  }

  row(i: number): Row {
    return { y: this.#part(this.#y, i), q: this.#part(this.#q, i) };
  }

  #part(array: Float64Array, i: number): Float64Array {
    return array.subarray(i * this.#rows.length, (i + 1) * this.#rows.length);
  }
}

/** What the rows are compared with. */
interface Goal {
  /** Writes to q how much −log p of each class costs in row r: weight times probability. False: the row is ignored. */
  shares(r: number, q: Float64Array): boolean;
  /** What the mean divides by. */
  readonly divisor: number;
}

interface Call {
  readonly scores: Scores;
  readonly goal: Goal;
  readonly batch: Batch;
}

function readCall(logits: RowsInput, targets: Input, options: CrossEntropyOptions): Call {
  checkOptions(options, ['axis', 'weight', 'ignoreIndex', 'labelSmoothing', 'reduction'], 'crossEntropy');
  const scores = readScores(logits, 'logits', options);
  const smoothing = numberWithin(options.labelSmoothing ?? 0, [0, 1], 'labelSmoothing');
  return {
    scores,
    goal: readGoal(scores, targets, smoothing, options.ignoreIndex),
    batch: new Batch(scores.rows),
  };
}

function readGoal(scores: Scores, targets: Input, smoothing: number, ignoreIndex: number | undefined): Goal {
  const { input, rowsShape } = scores;
  const reading = read(targets, 'targets');
  if (sameLengths(reading.shape, rowsShape)) return indexGoal(scores, reading, smoothing, ignoreIndex);
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
  return probabilityGoal(scores, reading, smoothing);
}

const sameLengths = (a: Shape, b: Shape): boolean => a.length === b.length && a.every((n, i) => n === b[i]);

function holdsIntegers(targets: Input): boolean {
  const storage = typeof targets === 'object' && 'data' in targets ? targets.data : targets;
  return ArrayBuffer.isView(storage) && /int\d/i.test(Object.prototype.toString.call(storage));
}

/** (1 − labelSmoothing) · target + labelSmoothing / classes. */
const smooth = (target: number, smoothing: number, classes: number): number =>
  (1 - smoothing) * target + smoothing / classes;

function indexGoal(
  scores: Scores,
  targets: Reading,
  smoothing: number,
  ignoreIndex: number | undefined,
): Goal {
  const { weight, rows } = scores;
  const classes = readClasses(targets, rows.length, ignoreIndex);
  const hit = smooth(1, smoothing, rows.length);
  const miss = smooth(0, smoothing, rows.length);
  return {
    shares(r, q) {
      const target = classes[r]!;
      for (let c = 0; c < rows.length; c++) q[c] = (weight?.[c] ?? 1) * (c === target ? hit : miss);
      return target !== IGNORED;
    },
    divisor: totalWeight(classes, weight),
  };
}

function probabilityGoal({ weight, rows }: Scores, targets: Reading, smoothing: number): Goal {
  return {
    shares(r, q) {
      gather(targets, rows, r, q);
      for (let c = 0; c < rows.length; c++) q[c] = (weight?.[c] ?? 1) * smooth(q[c]!, smoothing, rows.length);
      return true;
    },
    divisor: rows.count,
  };
}

/** Copies row r to y. */
function gather({ data }: Reading, { length, stride, start }: RowGeometry, r: number, y: Float64Array): void {
  for (let i = 0, at = start(r); i < length; i++, at += stride) y[i] = data[at]!;
}

/** Copies x to row r. */
function scatter(x: Float64Array, { length, stride, start }: RowGeometry, r: number, data: FloatArray): void {
  for (let i = 0, at = start(r); i < length; i++, at += stride) data[at] = x[i]!;
}
