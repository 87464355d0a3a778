// Written by `npm run generate` from functions/entmax15.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { entmax15 as code } from '../code/entmax15.ts';

/**
 * 1.5-entmax: Half way between softmax and sparsemax: probabilities with exact zeros, but a smooth start from them.
 *
 * Formula: `entmax15(x) = max(0, x / 2 - entmaxThreshold(x / 2, 2))^2`
 * Gradient: `let s = sqrt(y); s * (g - sum(s * g) / sum(s))`, where y is the output and g the gradient that arrives at it
 * Forward mode: the Jacobian is symmetric, so `jvp` is the gradient with the direction in place of g
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is 0. A fully masked row gives NaN,
 * or 0 with `allMasked: 'zero'`.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: B. Peters, V. Niculae, A. F. T. Martins (2019), Sparse sequence-to-sequence models. ACL 2019, arXiv:1905.05702.
 * See also: entmax, softmax, softmin, gumbelSoftmax.
 * @example
 * entmax15([1, 3, 2, 4]); // [0, 0.169281…, 0, 0.830718…]
 */
export const entmax15: Rowwise = /* @__PURE__ */ rowwise(code);
