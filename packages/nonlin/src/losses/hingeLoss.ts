import { hingeLoss as code } from '../generated/code/hingeLoss.ts';
import { type ElementLoss, type ElementOptions, plainLoss } from './elementwise.ts';

/**
 * Hinge loss of scores x, for targets t of −1 and 1: 0 once an answer is right by a margin of 1.
 *
 * Formula: `loss = weight · max(0, 1 − t · x)`. Gradient: `−weight · t` where t · x < 1, otherwise 0, at the corner too.
 *
 * Shapes, defaults and errors: as for `mseLoss`.
 *
 * Source: Keras, keras.losses.hinge.
 * See also: softMarginLoss, relu.
 * @example
 * hingeLoss([2, -0.5], [1, -1]); // 0.25
 */
export const hingeLoss: ElementLoss<ElementOptions> = /* @__PURE__ */ plainLoss('hingeLoss', code, 'scores');
