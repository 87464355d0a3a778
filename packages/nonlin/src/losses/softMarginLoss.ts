import { softMarginLoss as code } from '../generated/code/softMarginLoss.ts';
import { type ElementLoss, type ElementOptions, plainLoss } from './elementwise.ts';

/**
 * Soft margin loss of scores x, for targets t of −1 and 1: a hinge loss without a corner.
 *
 * Formula: `loss = weight · log(1 + exp(−t · x))`. Gradient: `−weight · t · sigmoid(−t · x)`.
 *
 * Shapes, defaults and errors: as for `mseLoss`.
 *
 * Source: PyTorch, torch.nn.functional.soft_margin_loss.
 * See also: hingeLoss, bceWithLogits, logsigmoid.
 * @example
 * softMarginLoss([2, -1], [1, -1]); // 0.2200948…
 */
export const softMarginLoss: ElementLoss<ElementOptions> = /* @__PURE__ */ plainLoss(
  'softMarginLoss',
  code,
  'scores',
);
