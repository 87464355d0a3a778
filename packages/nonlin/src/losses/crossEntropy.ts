import {
  checkOptions,
  destination,
  type FloatArray,
  type Labels,
  type Output,
  positiveNumber,
  type RowGeometry,
  type RowsInput,
  rowsAlong,
} from '../arrays/index.ts';
import { crossEntropy as code } from '../generated/code/crossEntropy.ts';
import { engineFor } from '../kernels/rows.ts';
import { TILE } from '../kernels/wasm/memory.ts';
import { type ClassOptions, type LossOfRows, readScores, type Scores } from './classes.ts';
import { reduce } from './reduction.ts';
import {
  type Batch,
  costParams,
  isIgnored,
  isSingle,
  lossOf,
  readTargets,
  summable,
  type Targets,
  targetsOf,
} from './targets.ts';

export interface CrossEntropyOptions extends ClassOptions {
  /** How much of each target is spread evenly over all classes, 0 … 1. Default 0. */
  readonly labelSmoothing?: number;
  /** Divides the logits; positive. The gradient shrinks with it. Default 1. */
  readonly temperature?: number;
}

export interface CrossEntropy {
  (
    logits: RowsInput,
    targets: Labels,
    options?: CrossEntropyOptions & { readonly reduction?: 'mean' | 'sum' },
  ): number;
  <I extends RowsInput>(
    logits: I,
    targets: Labels,
    options: CrossEntropyOptions & { readonly reduction: 'none' },
  ): LossOfRows<I>;
  <I extends RowsInput>(logits: I, targets: Labels, options?: CrossEntropyOptions): number | LossOfRows<I>;
  /**
   * ∂crossEntropy/∂logits, in the same kind of array: without options softmax(logits) − target for each row, over the
   * number of rows. Keeps the tiny gradient of a confident, right answer. Rows that are ignored have gradient 0.
   * Reduction 'none' gives the gradient of the sum.
   */
  gradient<I extends RowsInput>(logits: I, targets: Labels, options?: CrossEntropyOptions): Output<I>;
}

/**
 * Cross-entropy of logits: what a classifier pays for the probability that its softmax gives to the target.
 *
 * Formula: `loss = −Σ weight[c] · q[c] · logSoftmax(logits / temperature)[c]` over the classes c of each row, where
 * `q = (1 − labelSmoothing) · target + labelSmoothing / classes`, and a class index t is the target with 1 at t.
 * The mean is `Σ loss / Σ weight[t]` over the rows that are not ignored; with probabilities, `Σ loss / rows`.
 *
 * Shapes: logits of one axis or more, with the classes along `axis`. Targets of the same shape without that axis are
 * class indices, in any kind of array, BigInt64Array included. Targets of the logits' own shape are probabilities,
 * floats that are not checked to add up to 1. A `reduction` of 'mean' or 'sum' gives a number, 'none' an array of the
 * logits' kind with one loss for each row, or a number for a single row.
 *
 * Defaults: `axis` −1, the last (PyTorch always takes axis 1), `weight` 1 for each class, `ignoreIndex` −100 (for class
 * indices only), `labelSmoothing` 0, `temperature` 1, `reduction` 'mean'. Where every row is ignored the mean is NaN, as in PyTorch.
 * A class with logit −∞ costs 0 where its q or its weight is 0 (with probabilities, PyTorch gives NaN), ∞ elsewhere.
 * With a temperature T the gradient shrinks with 1/T, and with 1/T² where targets are those of a teacher at T: distillation multiplies
 * by T² (G. Hinton, O. Vinyals, J. Dean, Distilling the knowledge in a neural network, 2015).
 * Everything is computed in float64 and rounded once, when it is stored. The gradient of float32 logits takes exponentials for
 * which float32 is enough: it is right to 0.57 ulp for class indices, and to 2e-9 · (p + q) where p and q cancel.
 * Errors: a TypeError or RangeError that names the argument, for a class index out of range, shapes that do not fit, a
 * weight of another length, labelSmoothing outside 0 … 1, an axis out of range, an unknown option or reduction.
 *
 * Source: PyTorch, torch.nn.functional.cross_entropy.
 * See also: nll, bceWithLogits, sparsemaxLoss, softmax.
 * @example
 * crossEntropy([[2, 0], [0, 1]], [0, 1]); // 0.2200948…
 * crossEntropy.gradient([[2, 0], [0, 1]], [0, 1]); // [[-0.0596…, 0.0596…], [0.1344…, -0.1344…]]
 */
export const crossEntropy: CrossEntropy = /* @__PURE__ */ Object.assign(
  (logits: RowsInput, targets: Labels, options: CrossEntropyOptions = {}) => {
    const call = readCall(logits, targets, options);
    const { scores } = call;
    const { input, rows } = scores;
    const all = lossesOf(call, 1);
    let small: Float64Array | undefined;
    const loss = (r: number, unit: number): number => {
      if (unit === 1) return all[r]!;
      small ??= lossesOf(call, unit);
      return small[r]!;
    };
    const losses = { count: rows.count, loss, divisor: call.targets.divisor, shape: scores.rowsShape };
    return reduce(scores.reduction, input, losses) as number;
  },
  { gradient },
);

/** What each row costs, times a unit. */
function lossesOf({ scores, targets, temperature }: Call, unit: number): Float64Array {
  const { input, rows } = scores;
  const results = new Float64Array(rows.count);
  const batches = batchesOf(rows);
  const costs = new Float64Array(largest(batches));
  const params = costParams(targets, 1);
  for (const batch of batches) {
    const cost = (y: Float64Array, divisor: number): void =>
      runKernel('value', part(input.data, batch), undefined, y, batch.rows, params, temperature * divisor);
    cost(costs, 1);
    if (unit < 1) inUnit(unit, costs, cost);
    for (let i = 0; i < batch.rows.count; i++) {
      const r = batch.first + i;
      results[r] = isIgnored(targets, r) ? 0 : lossOf(targets, batch, i, costs);
    }
  }
  return results;
}

/** 2^64. */
const STEP = 18446744073709552000;

/**
 * Takes costs times a unit. A cost beyond the format is a distance over the temperature, beside which the logarithm of a sum is nothing:
 * it is computed at a temperature of STEP or more of its powers, the first at which it is a number, for there it is still large.
 */
function inUnit(unit: number, costs: Float64Array, cost: (y: Float64Array, divisor: number) => void): void {
  const beyond = [...costs.keys()].filter(i => costs[i] === Infinity);
  costs.forEach((value, i) => {
    costs[i] = value * unit;
  });
  const far = costs.slice();
  for (let divisor = STEP, left = beyond; left.length > 0 && divisor <= 1 / unit; divisor *= STEP) {
    cost(far, divisor);
    for (const i of left) costs[i] = far[i]! * (unit * divisor);
    left = left.filter(i => far[i] === Infinity);
  }
}

function gradient<I extends RowsInput>(
  logits: I,
  targets: Labels,
  options: CrossEntropyOptions = {},
): Output<I> {
  const { scores, targets: given, temperature } = readCall(logits, targets, options);
  const { input, rows, reduction } = scores;
  const out = destination(undefined, input);
  const { targets: wanted, unit } = summable(given);
  const params = costParams(wanted, (reduction === 'mean' ? wanted.divisor : 1) * unit);
  const isFloat32 = out.data.BYTES_PER_ELEMENT === 4;
  const batches = batchesOf(rows);
  // Kernels round targets to the type of the result. Where float32 does not hold them, the result is rounded afterwards.
  const wide = isFloat32 && !isSingle(wanted) ? new Float64Array(largest(batches)) : undefined;
  const room = isFloat32 && !wide ? new Float32Array(largest(batches)) : new Float64Array(largest(batches));
  for (const batch of batches) {
    const { from, to, rows: own } = batch;
    const y = wide?.subarray(0, to - from) ?? part(out.data, batch);
    const g = targetsOf(wanted, batch, room);
    runKernel('vjp', part(input.data, batch), g, y, own, params, temperature);
    if (wide) (out.data as Float32Array).set(y, from);
    clearIgnored(wanted, batch, out.data);
  }
  return out.commit() as Output<I>;
}

function clearIgnored(targets: Targets, { rows, from, first }: Batch, data: FloatArray): void {
  for (let i = 0; i < rows.count; i++) {
    if (!isIgnored(targets, first + i)) continue;
    for (let c = 0, place = from + rows.start(i); c < rows.length; c++, place += rows.stride) data[place] = 0;
  }
}

/** Computes all rows of a batch. */
function runKernel(
  output: 'value' | 'vjp',
  x: ArrayLike<number>,
  g: FloatArray | undefined,
  y: FloatArray,
  rows: RowGeometry,
  params: readonly number[],
  temperature: number,
): void {
  engineFor({ code, output, x, g, y, rows, temperature, params }).all();
}

/**
 * All rows, about a tile at a time, so that what belongs to them stays in the cache. Rows that lie between one another are in the
 * same batch.
 */
function batchesOf({ length, stride, count }: RowGeometry): readonly Batch[] {
  const together = stride * Math.max(1, Math.floor(TILE / (length * stride)));
  return Array.from({ length: Math.ceil(count / together) }, (_, b) => {
    const first = b * together;
    const rows = rowsAlong([Math.min(together, count - first) / stride, length, stride], 1);
    return { rows, first, from: first * length, to: (first + rows.count) * length };
  });
}

/** Numbers in the largest batch. */
const largest = ([batch]: readonly Batch[]): number => (batch ? batch.to : 0);

/** The numbers of a batch. */
const part = <A extends ArrayLike<number>>(data: A, { from, to }: Batch): A =>
  (data as unknown as Float64Array).subarray(from, to) as unknown as A;

interface Call {
  readonly scores: Scores;
  readonly targets: Targets;
  readonly temperature: number;
}

function readCall(logits: RowsInput, targets: Labels, options: CrossEntropyOptions): Call {
  checkOptions(
    options,
    ['axis', 'weight', 'ignoreIndex', 'labelSmoothing', 'temperature', 'reduction'],
    'crossEntropy',
  );
  const scores = readScores(logits, 'logits', options);
  return {
    scores,
    targets: readTargets(scores, targets, options.labelSmoothing ?? 0, options.ignoreIndex),
    temperature: positiveNumber(options.temperature ?? 1, 'temperature'),
  };
}
