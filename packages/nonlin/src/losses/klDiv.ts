import { checkOptions, describe, type Input, type Labels, type Output } from '../arrays/index.ts';
import { klDiv as code } from '../generated/code/klDiv.ts';
import { type ElementLoss, type ElementOptions, elementLoss, readElements } from './elementwise.ts';

export interface KlDivOptions extends ElementOptions {
  /** Whether the targets are logarithms of probabilities, too. Default false. */
  readonly logTarget?: boolean;
}

/** The options of a divergence that is averaged over the first axis, the batch. */
export type BatchMean = Omit<KlDivOptions, 'reduction'> & { readonly reduction: 'batchmean' };

export interface KlDiv extends ElementLoss<KlDivOptions> {
  (logProbabilities: Input, targets: Labels, options: BatchMean): number;
  gradient<I extends Input>(
    logProbabilities: I,
    targets: Labels,
    options?: KlDivOptions | BatchMean,
  ): Output<I>;
}

/**
 * Kullback–Leibler divergence: what it costs to believe log-probabilities x where the targets t are true.
 *
 * Formula: `loss = weight · t · (ln t − x)` for each element, 0 where t is 0; with `logTarget`, `weight · eᵗ · (t − x)`.
 * Gradient: `−weight · t`, with `logTarget` `−weight · eᵗ`.
 *
 * Shapes: any; targets have the shape of the log-probabilities, `weight` too or one that broadcasts to it by NumPy's rules.
 * A `reduction` of 'mean' (over all elements, as in PyTorch), 'sum' or 'batchmean' (the sum over the length of the first axis: the
 * mean divergence of a batch) gives a number, 'none' the input's kind of array.
 *
 * Distillation at temperature T compares `logSoftmax(student, { temperature: T })` with `softmax(teacher, { temperature: T })`. Its
 * gradient shrinks with 1/T², so that the loss is multiplied by T² where it stands beside others (G. Hinton, O. Vinyals, J. Dean,
 * Distilling the knowledge in a neural network, 2015).
 *
 * Defaults: `weight` 1, `logTarget` false, `reduction` 'mean'. A target below 0 gives NaN.
 * Everything is computed in float64 and rounded once, when it is stored.
 * Errors: a TypeError or RangeError that names the argument, for shapes that do not fit or do not broadcast, an unknown
 * option or reduction.
 *
 * Source: PyTorch, torch.nn.functional.kl_div.
 * See also: crossEntropy, logSoftmax, entropy.
 * @example
 * klDiv(logSoftmax([2, 0]), [0.5, 0.5], { reduction: 'sum' }); // 0.4337808…
 */
export const klDiv = /* @__PURE__ */ elementLoss({
  code,
  read: (logProbabilities, targets, given: KlDivOptions) => {
    checkOptions(given, ['weight', 'logTarget', 'reduction'], 'klDiv');
    const isBatchMean = (given as { readonly reduction?: unknown }).reduction === 'batchmean';
    const options: KlDivOptions = isBatchMean ? { ...given, reduction: 'mean' } : given;
    const { logTarget: isLog = false } = options;
    if (typeof isLog !== 'boolean')
      throw new TypeError(`logTarget: expected true or false, not ${describe(isLog)}`);
    const elements = readElements(logProbabilities, 'logProbabilities', targets, options);
    const divisor = isBatchMean && { divisor: elements.input.shape[0] ?? 1 };
    return { elements: { ...elements, ...divisor }, params: [Number(isLog)] };
  },
  defaults: [0],
}) as KlDiv;
