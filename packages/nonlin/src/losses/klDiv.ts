import { checkOptions, describe } from '../arrays/index.ts';
import { klDiv as code } from '../generated/code/klDiv.ts';
import { type ElementLoss, type ElementOptions, elementLoss, readElements } from './elementwise.ts';

export interface KlDivOptions extends ElementOptions {
  /** Whether the targets are logarithms of probabilities, too. Default false. */
  readonly logTarget?: boolean;
}

/**
 * Kullback–Leibler divergence: what it costs to believe log-probabilities x where the targets t are true.
 *
 * Formula: `loss = weight · t · (ln t − x)` for each element, 0 where t is 0; with `logTarget`, `weight · eᵗ · (t − x)`.
 * Gradient: `−weight · t`, with `logTarget` `−weight · eᵗ`.
 *
 * Shapes: any; targets have the shape of the log-probabilities, `weight` too or one that broadcasts to it by NumPy's rules.
 * A `reduction` of 'mean' (over all elements, as in PyTorch) or 'sum' gives a number, 'none' the input's kind of array. The
 * divergence of a batch is the 'sum' over its number of rows (PyTorch's 'batchmean').
 *
 * Defaults: `weight` 1, `logTarget` false, `reduction` 'mean'. A target below 0 gives NaN.
 * Everything is computed in float64 and rounded once, when it is stored.
 * Errors: a TypeError or RangeError that names the argument, for shapes that do not fit or do not broadcast, an unknown
 * option or reduction.
 *
 * Source: PyTorch, torch.nn.functional.kl_div.
 * @example
 * klDiv(logSoftmax([2, 0]), [0.5, 0.5], { reduction: 'sum' }); // 0.4337808…
 */
export const klDiv: ElementLoss<KlDivOptions> = /* @__PURE__ */ elementLoss({
  code,
  read: (logProbabilities, targets, options: KlDivOptions) => {
    checkOptions(options, ['weight', 'logTarget', 'reduction'], 'klDiv');
    const { logTarget: isLog = false } = options;
    if (typeof isLog !== 'boolean')
      throw new TypeError(`logTarget: expected true or false, not ${describe(isLog)}`);
    return {
      elements: readElements(logProbabilities, 'logProbabilities', targets, options),
      params: [Number(isLog)],
    };
  },
  defaults: [0],
});
