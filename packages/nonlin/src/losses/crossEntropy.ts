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
  type Shape,
  shapeText,
} from '../arrays/index.ts';
import { logSoftmax } from '../generated/code/logSoftmax.ts';
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
    const { scores, goal, x, y, q } = readCall(logits, targets, options);
    const { input, rows } = scores;
    const loss = (r: number): number => {
      if (!goal.shares(r, q)) return 0;
      gather(input, rows, r, x);
      logSoftmax.float64.value(x, y);
      const sum = new Sum();
      for (let c = 0; c < rows.length; c++) sum.add(-times(q[c]!, y[c]!));
      return sum.value;
    };
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
  const { scores, goal, x, y, q } = readCall(logits, targets, options);
  const { input, rows, reduction } = scores;
  const divisor = reduction === 'mean' ? goal.divisor : 1;
  const out = destination(undefined, input);
  for (let r = 0; r < rows.count; r++) {
    if (!goal.shares(r, q)) continue;
    gather(input, rows, r, x);
    for (let c = 0; c < rows.length; c++) q[c] = 0 - q[c]! / divisor;
    logSoftmax.float64.vjp(x, q, y);
    scatter(y, rows, r, out.data);
  }
  return out.commit() as Output<I>;
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
  /** Room for a row of logits, of what comes out for it, and of shares. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly q: Float64Array;
}

function readCall(logits: RowsInput, targets: Input, options: CrossEntropyOptions): Call {
  checkOptions(options, ['axis', 'weight', 'ignoreIndex', 'labelSmoothing', 'reduction'], 'crossEntropy');
  const scores = readScores(logits, 'logits', options);
  const smoothing = numberWithin(options.labelSmoothing ?? 0, [0, 1], 'labelSmoothing');
  const room = (): Float64Array => new Float64Array(scores.rows.length);
  return {
    scores,
    goal: readGoal(scores, targets, smoothing, options.ignoreIndex),
    x: room(),
    y: room(),
    q: room(),
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
