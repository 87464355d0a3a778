// What predictions of numbers cost that miss their targets.
import { checkOptions, numberWithin } from '../arrays/index.ts';
import type { LossCode } from '../compiler/code.ts';
import { huberLoss as huber } from '../generated/code/huberLoss.ts';
import { l1Loss as l1 } from '../generated/code/l1Loss.ts';
import { mseLoss as mse } from '../generated/code/mseLoss.ts';
import { smoothL1Loss as smoothL1 } from '../generated/code/smoothL1Loss.ts';
import {
  type ElementLoss,
  type ElementOptions,
  elementLoss,
  plainLoss,
  readElements,
} from './elementwise.ts';

/**
 * Mean squared error.
 *
 * Formula: `loss = weight · (x − t)²` for prediction x and target t. Gradient: `2 · weight · (x − t)`.
 *
 * Shapes: any; targets have the shape of the predictions, `weight` too or one that broadcasts to it by NumPy's rules. A
 * `reduction` of 'mean' (over all elements, whatever they weigh) or 'sum' gives a number, 'none' the predictions' kind of array.
 *
 * Defaults: `weight` 1, `reduction` 'mean'. Everything is computed in float64 and rounded once, when it is stored.
 * Errors: a TypeError or RangeError that names the argument, for shapes that do not fit or do not broadcast, an unknown option
 * or reduction.
 *
 * Source: PyTorch, torch.nn.functional.mse_loss.
 * See also: l1Loss, huberLoss, brierScore.
 * @example
 * mseLoss([2, 0], [1, 0]); // 0.5
 * mseLoss.gradient([2, 0], [1, 0]); // [1, 0]
 */
export const mseLoss: ElementLoss<ElementOptions> = /* @__PURE__ */ plainLoss('mseLoss', mse, 'predictions');

/**
 * Mean absolute error.
 *
 * Formula: `loss = weight · |x − t|`. Gradient: `weight · sign(x − t)`, 0 where x is t.
 *
 * Shapes, defaults and errors: as for `mseLoss`.
 *
 * Source: PyTorch, torch.nn.functional.l1_loss.
 * See also: mseLoss, smoothL1Loss.
 * @example
 * l1Loss([2, 0], [1, 0]); // 0.5
 */
export const l1Loss: ElementLoss<ElementOptions> = /* @__PURE__ */ plainLoss('l1Loss', l1, 'predictions');

export interface HuberLossOptions extends ElementOptions {
  /** Up to which distance the loss is quadratic; positive. Default 1. */
  readonly delta?: number;
}

/**
 * Huber loss: quadratic near the target, linear far from it, so that outliers do not rule.
 *
 * Formula: `loss = weight · (|d| ≤ delta ? d² / 2 : delta · (|d| − delta / 2))` with d = x − t.
 * Gradient: `weight · d`, no further from 0 than `weight · delta`.
 *
 * Shapes, defaults and errors: as for `mseLoss`; `delta` 1.
 *
 * Source: PyTorch, torch.nn.functional.huber_loss; P. J. Huber, Robust estimation of a location parameter, Annals of Mathematical
 * Statistics 35, 1964.
 * See also: smoothL1Loss, mseLoss, l1Loss.
 * @example
 * huberLoss([3, 0.5], [0, 0], { reduction: 'none' }); // [2.5, 0.125]
 */
export const huberLoss: ElementLoss<HuberLossOptions> = /* @__PURE__ */ withWidth(
  'huberLoss',
  huber,
  'delta',
  Number.MIN_VALUE,
);

export interface SmoothL1LossOptions extends ElementOptions {
  /** Below which distance the loss is quadratic; 0 gives `l1Loss`. Default 1. */
  readonly beta?: number;
}

/**
 * Smooth L1 loss: the Huber loss over beta, so that it keeps the slope ±1 far from the target.
 *
 * Formula: `loss = weight · (|d| < beta ? d² / (2 · beta) : |d| − beta / 2)` with d = x − t.
 * Gradient: `weight · d / beta` where |d| < beta, `weight · sign(d)` elsewhere.
 *
 * Shapes, defaults and errors: as for `mseLoss`; `beta` 1.
 *
 * Source: PyTorch, torch.nn.functional.smooth_l1_loss.
 * See also: huberLoss, l1Loss, mseLoss.
 * @example
 * smoothL1Loss([3, 0.5], [0, 0], { beta: 0.5, reduction: 'none' }); // [2.75, 0.25]
 */
export const smoothL1Loss: ElementLoss<SmoothL1LossOptions> = /* @__PURE__ */ withWidth(
  'smoothL1Loss',
  smoothL1,
  'beta',
  0,
);

/** A loss with one number beside the weight: how wide its quadratic part is. */
function withWidth<P extends string>(
  name: string,
  code: LossCode,
  option: P,
  lowest: number,
): ElementLoss<ElementOptions & { readonly [K in P]?: number }> {
  type Options = ElementOptions & { readonly [K in P]?: number };
  return elementLoss({
    code,
    read: (predictions, targets, options: Options) => {
      checkOptions(options, ['weight', 'reduction', option], name);
      const width = numberWithin(options[option] ?? 1, [lowest, Number.POSITIVE_INFINITY], option);
      return { elements: readElements(predictions, 'predictions', targets, options), params: [width] };
    },
    defaults: [1],
  });
}
