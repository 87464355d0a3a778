import {
  type Classes,
  checkOptions,
  IGNORED,
  type Labels,
  type Output,
  type RowsInput,
  zeroed,
} from '../arrays/index.ts';
import {
  balanced,
  type ClassOptions,
  type LossOfRows,
  readClassesFor,
  readScores,
  type Scores,
} from './classes.ts';
import { reduce, times } from './reduction.ts';

export type NllOptions = ClassOptions;

export interface Nll {
  (
    logProbabilities: RowsInput,
    targets: Labels,
    options?: NllOptions & { readonly reduction?: 'mean' | 'sum' },
  ): number;
  <I extends RowsInput>(
    logProbabilities: I,
    targets: Labels,
    options: NllOptions & { readonly reduction: 'none' },
  ): LossOfRows<I>;
  <I extends RowsInput>(logProbabilities: I, targets: Labels, options?: NllOptions): number | LossOfRows<I>;
  /**
   * ∂nll/∂logProbabilities, in the same kind of array: −weight[t] at the target t of each row that counts, for a mean
   * over Σ weight[t], and 0 elsewhere. Reduction 'none' gives the gradient of the sum.
   */
  gradient<I extends RowsInput>(logProbabilities: I, targets: Labels, options?: NllOptions): Output<I>;
}

/**
 * Negative log-likelihood: what log-probabilities, such as those of `logSoftmax`, cost when the targets come true.
 *
 * Formula: `loss = −weight[t] · logProbabilities[t]` for the target t of each row; the mean is `Σ loss / Σ weight[t]`.
 *
 * Shapes: log-probabilities of one axis or more, with the classes along `axis`; targets of the same shape without that
 * axis: class indices in any kind of array, BigInt64Array included. A `reduction` of 'mean' or 'sum' gives a number,
 * 'none' an array of the log-probabilities' kind in the targets' shape, or a number for a single row.
 *
 * Defaults: `axis` −1, the last (PyTorch always takes axis 1), `weight` 1 for each class, `ignoreIndex` −100,
 * `reduction` 'mean'. Where every row is ignored the mean is NaN, as in PyTorch. With weight 0 even −∞ costs 0.
 * Errors: a TypeError or RangeError that names the argument, for a class index out of range, shapes that do not fit, a
 * weight of another length, an axis out of range, an unknown option or reduction.
 *
 * Source: PyTorch, torch.nn.functional.nll_loss.
 * See also: crossEntropy, logSoftmax, logProbability.
 * @example
 * nll(logSoftmax([[2, 0], [0, 1]]), [0, 1]); // 0.2200948…
 */
export const nll: Nll = /* @__PURE__ */ Object.assign(
  (logProbabilities: RowsInput, targets: Labels, options: NllOptions = {}) => {
    const { scores, classes, divisor } = readCall(logProbabilities, targets, options);
    const { input, rows, weight } = scores;
    const loss = (r: number, unit: number): number => {
      const c = classes[r]!;
      if (c === IGNORED) return 0;
      return 0 - times(weight?.[c] ?? 1, input.data[rows.start(r) + c * rows.stride]! * unit);
    };
    return reduce(scores.reduction, input, {
      count: rows.count,
      loss,
      divisor,
      shape: scores.rowsShape,
    }) as number;
  },
  { gradient },
);

function gradient<I extends RowsInput>(
  logProbabilities: I,
  targets: Labels,
  options: NllOptions = {},
): Output<I> {
  const { scores, classes, divisor } = readCall(logProbabilities, targets, options);
  const { input, rows, weight, reduction } = scores;
  const out = zeroed(input);
  classes.forEach((c, r) => {
    if (c === IGNORED) return;
    out.data[rows.start(r) + c * rows.stride] = 0 - (weight?.[c] ?? 1) / (reduction === 'mean' ? divisor : 1);
  });
  return out.commit() as Output<I>;
}

interface Call {
  readonly scores: Scores;
  readonly classes: Classes;
  readonly divisor: number;
}

function readCall(logProbabilities: RowsInput, targets: Labels, options: NllOptions): Call {
  checkOptions(options, ['axis', 'weight', 'ignoreIndex', 'reduction'], 'nll');
  const scores = readScores(logProbabilities, 'logProbabilities', options);
  const classes = readClassesFor(scores, 'logProbabilities', targets, options.ignoreIndex);
  return { classes, ...balanced(scores, classes) };
}
