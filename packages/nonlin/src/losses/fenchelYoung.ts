// Losses that belong to a sparse softmax as cross-entropy belongs to softmax (M. Blondel, A. F. T. Martins, V. Niculae,
// Learning with Fenchel–Young losses, JMLR 21, 2020): their gradient is prediction minus target.
import {
  type Classes,
  checkOptions,
  IGNORED,
  type Labels,
  type Output,
  type RowsInput,
  zeroed,
} from '../arrays/index.ts';
import type { RowCode } from '../compiler/code.ts';
import { entmax15 } from '../generated/code/entmax15.ts';
import { sparsemax } from '../generated/code/sparsemax.ts';
import { Sum } from '../numerics/running.ts';
import {
  balanced,
  type ClassOptions,
  type LossOfRows,
  readClassesFor,
  readScores,
  type Scores,
} from './classes.ts';
import { reduce, times } from './reduction.ts';

export interface SparseLoss {
  (
    logits: RowsInput,
    targets: Labels,
    options?: ClassOptions & { readonly reduction?: 'mean' | 'sum' },
  ): number;
  <I extends RowsInput>(
    logits: I,
    targets: Labels,
    options: ClassOptions & { readonly reduction: 'none' },
  ): LossOfRows<I>;
  <I extends RowsInput>(logits: I, targets: Labels, options?: ClassOptions): number | LossOfRows<I>;
  /**
   * The derivative of the loss with respect to the logits, in the same kind of array: weight[t] · (p − target) for each row that
   * counts, for a mean over Σ weight[t]. Reduction 'none' gives the gradient of the sum.
   */
  gradient<I extends RowsInput>(logits: I, targets: Labels, options?: ClassOptions): Output<I>;
}

/**
 * Sparsemax loss: cross-entropy's counterpart for sparsemax. It is 0 once the target leads by 1.
 *
 * Formula: `loss = weight[t] · ((1 − Σ p²) / 2 + Σ p · (x − x[t]))` with p = sparsemax(x), for the target t of each row; the mean is
 * `Σ loss / Σ weight[t]`. Gradient: `weight[t] · (p − target)`.
 *
 * Shapes: logits of one axis or more, with the classes along `axis`; targets of the same shape without that axis: class
 * indices in any kind of array. A `reduction` of 'mean' or 'sum' gives a number, 'none' one loss for each row.
 *
 * Defaults: `axis` −1, the last, `weight` 1 for each class, `ignoreIndex` −100, `reduction` 'mean'.
 * Errors: a TypeError or RangeError that names the argument, for a class index out of range, shapes that do not fit, a
 * weight of another length, an axis out of range, an unknown option or reduction.
 *
 * Source: A. F. T. Martins, R. F. Astudillo, From softmax to sparsemax, ICML 2016, equation 12.
 * See also: entmax15Loss, crossEntropy, sparsemax.
 * @example
 * sparsemaxLoss([2, 0], 0); // 0
 * sparsemaxLoss([0.5, 0], 0); // 0.0625
 */
export const sparsemaxLoss: SparseLoss = /* @__PURE__ */ sparseLoss(
  'sparsemaxLoss',
  sparsemax,
  p => (1 - p) / 2,
);

/**
 * 1.5-entmax loss: cross-entropy's counterpart for 1.5-entmax.
 *
 * Formula: `loss = weight[t] · (4/3 · (1 − Σ p^1.5) + Σ p · (x − x[t]))` with p = entmax15(x), for the target t of each row; the mean
 * is `Σ loss / Σ weight[t]`. Gradient: `weight[t] · (p − target)`.
 *
 * Shapes, defaults and errors: as for `sparsemaxLoss`.
 *
 * Source: B. Peters, V. Niculae, A. F. T. Martins, Sparse sequence-to-sequence models, ACL 2019.
 * See also: sparsemaxLoss, crossEntropy, entmax15.
 * @example
 * entmax15Loss([2, 0], 0); // 0
 */
export const entmax15Loss: SparseLoss = /* @__PURE__ */ sparseLoss(
  'entmax15Loss',
  entmax15,
  p => ((1 - Math.sqrt(p)) * 4) / 3,
);

/** `entropy(p)` is what an element adds to the entropy for each unit of its probability. */
function sparseLoss(name: string, code: RowCode, entropy: (p: number) => number): SparseLoss {
  const value = (logits: RowsInput, targets: Labels, options: ClassOptions = {}): unknown => {
    const { scores, classes, divisor } = readCall(name, logits, targets, options);
    const { rows, weight } = scores;
    const row = new Rows(scores, code);
    const loss = (r: number, unit: number): number => {
      const c = classes[r]!;
      if (c === IGNORED) return 0;
      const { x, p } = row.at(r);
      const sum = new Sum();
      for (let i = 0; i < rows.length; i++)
        sum.add(times(p[i]!, x[i]! * unit - x[c]! * unit) + p[i]! * entropy(p[i]!) * unit);
      return times(weight?.[c] ?? 1, sum.value);
    };
    const losses = { count: rows.count, loss, divisor, shape: scores.rowsShape };
    return reduce(scores.reduction, scores.input, losses);
  };
  const gradient = (logits: RowsInput, targets: Labels, options: ClassOptions = {}): unknown => {
    const { scores, classes, divisor } = readCall(name, logits, targets, options);
    const { input, rows, weight, reduction } = scores;
    const out = zeroed(input);
    const row = new Rows(scores, code);
    classes.forEach((c, r) => {
      if (c === IGNORED) return;
      const { p } = row.at(r);
      const factor = (weight?.[c] ?? 1) / (reduction === 'mean' ? divisor : 1);
      const first = rows.start(r);
      for (let i = 0; i < rows.length; i++)
        out.data[first + i * rows.stride] = factor * (p[i]! - (i === c ? 1 : 0));
    });
    return out.commit();
  };
  return Object.assign(value, { gradient }) as unknown as SparseLoss;
}

/** Rows of logits with their probabilities. */
class Rows {
  readonly #scores: Scores;
  readonly #code: RowCode;
  readonly #x: Float64Array;
  readonly #p: Float64Array;

  constructor(scores: Scores, code: RowCode) {
    this.#scores = scores;
    this.#code = code;
    this.#x = new Float64Array(scores.rows.length);
    this.#p = new Float64Array(scores.rows.length);
  }

  at(r: number): { readonly x: Float64Array; readonly p: Float64Array } {
    const { input, rows } = this.#scores;
    const first = rows.start(r);
    for (let i = 0; i < rows.length; i++) this.#x[i] = input.data[first + i * rows.stride]!;
    this.#code.float64.value(this.#x, this.#p);
    return { x: this.#x, p: this.#p };
  }
}

interface Call {
  readonly scores: Scores;
  readonly classes: Classes;
  readonly divisor: number;
}

function readCall(name: string, logits: RowsInput, targets: Labels, options: ClassOptions): Call {
  checkOptions(options, ['axis', 'weight', 'ignoreIndex', 'reduction'], name);
  const scores = readScores(logits, 'logits', options);
  const classes = readClassesFor(scores, 'logits', targets, options.ignoreIndex);
  return { classes, ...balanced(scores, classes) };
}
