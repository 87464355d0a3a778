import { checkOptions, type Input } from '../arrays/index.ts';
import { exp, log1p } from '../generated/code/numerics.ts';
import { softMarginLoss as code } from '../generated/code/softMarginLoss.ts';
import {
  type ElementLoss,
  type ElementOptions,
  type Elements,
  elementGradient,
  elementLosses,
  readElements,
} from './elementwise.ts';

/**
 * Soft margin loss: the logistic loss of scores x for answers t that are −1 or 1.
 *
 * Formula: `loss = weight · softplus(−t x)`, with `softplus(z) = max(z, 0) + log1p(exp(−|z|))`: no overflow, and no digits lost
 * where the answer is right. Gradient: `−weight · t · sigmoid(−t x)`.
 *
 * Shapes: any; targets have the shape of the scores, `weight` too or one that broadcasts to it by NumPy's rules. A
 * `reduction` of 'mean' or 'sum' gives a number, 'none' the scores' kind of array.
 *
 * Defaults: `weight` 1, `reduction` 'mean'. Targets may be any numbers, as in PyTorch.
 * Everything is computed in float64 and rounded once, when it is stored.
 * Errors: a TypeError or RangeError that names the argument, for shapes that do not fit or do not broadcast, an unknown
 * option or reduction.
 *
 * Source: PyTorch, torch.nn.functional.soft_margin_loss.
 * @example
 * softMarginLoss([2, -1], [1, -1]); // 0.2200948…
 */
export const softMarginLoss: ElementLoss<ElementOptions> = /* @__PURE__ */ Object.assign(
  (scores: Input, targets: Input, options: ElementOptions = {}) => {
    const elements = readCall(scores, targets, options);
    const { input, targets: t } = elements;
    return elementLosses(elements, i => {
      const z = -(t[i]! * input.data[i]!);
      return Math.max(z, 0) + log1p(exp(-Math.abs(z)));
    }) as never;
  },
  {
    gradient: /* @__PURE__ */ elementGradient({
      code,
      read: (scores, targets, options) => ({ elements: readCall(scores, targets, options), params: [] }),
      defaults: [],
    }),
  },
);

function readCall(scores: Input, targets: Input, options: ElementOptions): Elements {
  checkOptions(options, ['weight', 'reduction'], 'softMarginLoss');
  return readElements(scores, 'scores', targets, options);
}
