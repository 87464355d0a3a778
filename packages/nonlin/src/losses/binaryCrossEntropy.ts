import { checkOptions, placeIn } from '../arrays/index.ts';
import { binaryCrossEntropy as code } from '../generated/code/binaryCrossEntropy.ts';
import { type AnswerOptions, type ElementLoss, elementLoss, readElements, smoothed } from './elementwise.ts';

export type BinaryCrossEntropyOptions = AnswerOptions;

/**
 * Binary cross-entropy of probabilities: what an answer to a yes-or-no question costs when the target comes true.
 * From logits, `bceWithLogits` is more accurate.
 *
 * Formula: `loss = −weight · (t · max(log(p), −100) + (1 − t) · max(log(1 − p), −100))` for probability p and target t.
 * Gradient: `weight · (p − t) / max(p · (1 − p), 1e-12)`. Both bounds are PyTorch's, 1e-12 as a float32.
 *
 * Shapes: any; targets have the shape of the probabilities, `weight` too or one that broadcasts to it by NumPy's rules.
 * A `reduction` of 'mean' (over all elements, whatever they weigh) or 'sum' gives a number, 'none' the probabilities'
 * kind of array.
 *
 * Defaults: `weight` 1, `labelSmoothing` 0, `reduction` 'mean'. Targets may be any numbers, as in PyTorch; between 0 and 1 is what makes
 * sense. Everything is computed in float64 and rounded once, when it is stored.
 * Errors: a RangeError for a probability that is not in [0, 1], NaN included; a TypeError or RangeError that names the
 * argument for shapes that do not fit, an unknown option or reduction.
 *
 * Source: PyTorch, torch.nn.functional.binary_cross_entropy.
 * See also: bceWithLogits, brierScore.
 * @example
 * binaryCrossEntropy([0.9, 0.2], [1, 0]); // 0.1642520…
 * binaryCrossEntropy.gradient([0.9, 0.2], [1, 0]); // [-0.5555…, 0.6249…]
 */
export const binaryCrossEntropy: ElementLoss<BinaryCrossEntropyOptions> = /* @__PURE__ */ elementLoss({
  code,
  read: (probabilities, targets, options: BinaryCrossEntropyOptions) => {
    checkOptions(options, ['weight', 'labelSmoothing', 'reduction'], 'binaryCrossEntropy');
    const read = readElements(probabilities, 'probabilities', targets, options);
    const elements = smoothed(read, options.labelSmoothing);
    const { data, shape } = elements.input;
    for (let i = 0; i < data.length; i++) {
      if (data[i]! >= 0 && data[i]! <= 1) continue;
      throw new RangeError(
        `${placeIn('probabilities', shape, i)}: expected a number from 0 to 1, not ${data[i]}`,
      );
    }
    return { elements, params: [] };
  },
});
