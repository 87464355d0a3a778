// Written by `npm run generate` from functions/gumbelSoftmax.ts. Do not edit.
import { type RowOptions, type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { gumbelSoftmax as code } from '../code/gumbelSoftmax.ts';

/** What gumbelSoftmax takes. */
export interface GumbelSoftmaxOptions extends RowOptions {
  /** Temperature: near 0 the draw is one-hot. The temperature that every function of a row takes multiplies it. From 5e-324 to Infinity. Default 1. */
  readonly tau?: number;
  /** Whether noise is added, drawn from the seed. Default false. */
  readonly training?: boolean;
  /** What the draws follow from, needed in training: a whole number. */
  readonly seed?: number;
  /** Whether the result is one-hot, with the gradient of the soft one. Default false. */
  readonly hard?: boolean;
}

/**
 * Gumbel-softmax: A softmax of noisy logits: in training a differentiable draw of one class, in evaluation a plain softmax.
 *
 * Formula: `gumbelSoftmax(x) = exp(x / tau) / sum(exp(x / tau))`
 * Gradient: `y * (g - sum(y * g)) / tau`, where y is the output and g the gradient that arrives at it
 * Forward mode: the Jacobian is symmetric, so `jvp` is the gradient with the direction in place of g
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is 0. A fully masked row gives NaN,
 * or 0 with `allMasked: 'zero'`.
 * Option `tau`, default 1, from 5e-324 to Infinity: Temperature: near 0 the draw is one-hot. The temperature that every function of a row takes multiplies it.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: E. Jang, S. Gu, B. Poole (2016), Categorical reparameterization with Gumbel-softmax. ICLR 2017, arXiv:1611.01144.
 * Source: C. J. Maddison, A. Mnih, Y. W. Teh (2016), The concrete distribution: a continuous relaxation of discrete random variables. ICLR 2017, arXiv:1611.00712.
 * See also: softmax, softmin, hardmax, sparsemax.
 * @example
 * gumbelSoftmax([1, 3, 2, 4]); // [0.0320586…, 0.236882…, 0.0871443…, 0.643914…]
 */
export const gumbelSoftmax: Rowwise<GumbelSoftmaxOptions> = /* @__PURE__ */ rowwise(code);
