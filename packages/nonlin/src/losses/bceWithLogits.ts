import { checkOptions, type Input } from '../arrays/index.ts';
import { bceWithLogits as code } from '../generated/code/bceWithLogits.ts';
import {
  type AnswerOptions,
  broadcast,
  type ElementLoss,
  elementLoss,
  readElements,
  smoothed,
} from './elementwise.ts';

export interface BceWithLogitsOptions extends AnswerOptions {
  /** How much more the answer yes counts; broadcasts like `weight`, usually one number for each class. Default 1. */
  readonly posWeight?: Input;
}

/**
 * Binary cross-entropy of logits: what a yes-or-no answer of probability sigmoid(x) costs when the target comes true.
 *
 * Formula: `loss = weight · ((1 − t) · softplus(x) + posWeight · t · softplus(−x))` for logit x and target t, with
 * `softplus(x) = max(x, 0) + log1p(exp(−|x|))`: no overflow, and no digits lost where the answer is right.
 * Gradient: `weight · ((1 − t) · sigmoid(x) − posWeight · t · sigmoid(−x))`.
 *
 * Shapes: any; targets have the shape of the logits, `weight` and `posWeight` too or one that broadcasts to it by
 * NumPy's rules. A `reduction` of 'mean' (over all elements, whatever they weigh) or 'sum' gives a number, 'none' the
 * logits' kind of array.
 *
 * Defaults: `weight` 1, `posWeight` 1, `labelSmoothing` 0, `reduction` 'mean'. Targets may be any numbers, as in PyTorch; between 0 and 1
 * is what makes sense. Where 1 − t, t or posWeight is 0, its term is 0 even for an infinite logit.
 * Everything is computed in float64 and rounded once, when it is stored.
 * Errors: a TypeError or RangeError that names the argument, for shapes that do not fit or do not broadcast, an unknown
 * option or reduction.
 *
 * Source: PyTorch, torch.nn.functional.binary_cross_entropy_with_logits.
 * See also: binaryCrossEntropy, sigmoidFocalLoss, softplus.
 * @example
 * bceWithLogits([2, -1], [1, 0]); // 0.2200948…
 * bceWithLogits.gradient([2, -1], [1, 0]); // [-0.0596…, 0.1344…]
 */
export const bceWithLogits: ElementLoss<BceWithLogitsOptions> = /* @__PURE__ */ elementLoss({
  code,
  read: (logits, targets, options: BceWithLogitsOptions) => {
    checkOptions(options, ['weight', 'posWeight', 'labelSmoothing', 'reduction'], 'bceWithLogits');
    const elements = smoothed(readElements(logits, 'logits', targets, options), options.labelSmoothing);
    return { elements, params: [broadcast(options.posWeight, 'posWeight', elements.input.shape)] };
  },
  defaults: [1],
});
