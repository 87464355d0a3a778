// Written by `npm run generate` from functions/entmax.ts. Do not edit.
import { type RowOptions, type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { entmax as code } from '../code/entmax.ts';

/** What entmax takes. */
export interface EntmaxOptions extends RowOptions {
  /** Sparsity: softmax near 1, sparsemax at 2. From 1.01 to 16. Default 1.5. */
  readonly alpha?: number;
}

/**
 * α-entmax: A family between softmax (α → 1) and sparsemax (α = 2), the sparser the larger α.
 *
 * Formula: `entmax(x) = let u = (alpha - 1) * x; let d = max(0, u - entmaxThreshold(u, 1 / (alpha - 1))); d > 0 ? exp(log(d) / (alpha - 1)) : d`
 * Gradient: `let s = y > 0 ? exp((2 - alpha) * log(y)) : y; s * (g - sum(s * g) / sum(s))`, where y is the output and g the gradient that arrives at it
 * Forward mode: the Jacobian is symmetric, so `jvp` is the gradient with the direction in place of g
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is 0. A fully masked row gives NaN,
 * or 0 with `allMasked: 'zero'`.
 * Option `alpha`, default 1.5, from 1.01 to 16: Sparsity: softmax near 1, sparsemax at 2.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: B. Peters, V. Niculae, A. F. T. Martins (2019), Sparse sequence-to-sequence models. ACL 2019, arXiv:1905.05702.
 * See also: entmax15, softmax, softmin, gumbelSoftmax.
 * @example
 * entmax([1, 3, 2, 4]); // [0, 0.169281…, 0, 0.830718…]
 */
export const entmax: Rowwise<EntmaxOptions> = /* @__PURE__ */ rowwise(code);
