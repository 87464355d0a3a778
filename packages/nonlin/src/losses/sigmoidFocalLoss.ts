import { checkOptions, numberWithin, placeIn } from '../arrays/index.ts';
import { sigmoidFocalLoss as code } from '../generated/code/sigmoidFocalLoss.ts';
import { type ElementLoss, type ElementOptions, elementLoss, readElements } from './elementwise.ts';

export interface SigmoidFocalLossOptions extends ElementOptions {
  /** How much answers that are right already count less. Default 2; 0 gives binary cross-entropy. */
  readonly gamma?: number;
  /** What the answer yes counts, and 1 − alpha what no counts; −1 for both alike. Default 0.25. */
  readonly alpha?: number;
}

/**
 * Focal loss of logits: binary cross-entropy that pays less attention to answers which are right already.
 *
 * Formula: `loss = weight · a · (1 − p)^gamma · (−ln p)` with the probability `p = sigmoid(s x)` of the true answer, where s is 1
 * and a = alpha for target 1, and s is −1 and a = 1 − alpha for target 0. Computed as
 * `a · exp(−gamma · softplus(z)) · softplus(−z)` with z = s x, which neither overflows nor loses digits.
 * A target t between 0 and 1 is soft, as in torchvision: `(alpha t + (1 − alpha) (1 − t)) · (1 − p_t)^gamma · c` with
 * `p_t = t σ(x) + (1 − t) σ(−x)` and the binary cross-entropy `c = −t ln σ(x) − (1 − t) ln σ(−x)`.
 * Gradient: `−weight · a · s · exp(−gamma · softplus(z)) · (gamma · sigmoid(z) · softplus(−z) + sigmoid(−z))`.
 *
 * Shapes: any; targets have the shape of the logits, `weight` too or one that broadcasts to it by NumPy's rules. A
 * `reduction` of 'mean' or 'sum' gives a number, 'none' the logits' kind of array.
 *
 * Defaults: `gamma` 2, `alpha` 0.25, `weight` 1, `reduction` 'mean' (torchvision: 'none').
 * Everything is computed in float64 and rounded once, when it is stored. The power costs gamma · softplus(z) / 4 ulp or so.
 * Errors: a TypeError or RangeError that names the argument, for a target that is not from 0 to 1, a gamma below 0, an alpha that
 * is neither −1 nor from 0 to 1, shapes that do not fit or do not broadcast, an unknown option or reduction.
 *
 * Source: T.-Y. Lin, P. Goyal, R. Girshick, K. He, P. Dollár, Focal loss for dense object detection, ICCV 2017, equation 5.
 * See also: bceWithLogits, crossEntropy.
 * @example
 * sigmoidFocalLoss([2, -1], [1, 0], { gamma: 0, alpha: -1 }); // 0.2200948…
 */
export const sigmoidFocalLoss: ElementLoss<SigmoidFocalLossOptions> = /* @__PURE__ */ elementLoss({
  code,
  read: (logits, targets, options: SigmoidFocalLossOptions) => {
    checkOptions(options, ['gamma', 'alpha', 'weight', 'reduction'], 'sigmoidFocalLoss');
    const elements = readElements(logits, 'logits', targets, options);
    for (let i = 0; i < elements.targets.length; i++) {
      const t = elements.targets[i]!;
      if (!(t >= 0 && t <= 1)) {
        const place = placeIn('targets', elements.input.shape, i);
        throw new RangeError(`${place}: expected a number from 0 to 1, not ${t}`);
      }
    }
    const gamma = numberWithin(options.gamma ?? 2, [0, Number.MAX_VALUE], 'gamma');
    const { alpha = 0.25 } = options;
    const yes = alpha === -1 ? 1 : numberWithin(alpha, [0, 1], 'alpha');
    return { elements, params: [gamma, alpha === -1 ? 1 : 1 - yes, yes] };
  },
});
