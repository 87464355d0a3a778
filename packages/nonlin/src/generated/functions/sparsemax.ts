// Written by `npm run generate` from functions/sparsemax.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { sparsemax as code } from '../code/sparsemax.ts';

/**
 * Sparsemax: Turns a row of logits into probabilities, many of which are exactly zero: the point of the simplex nearest to the row.
 *
 * Formula: `sparsemax(x) = max(0, x - entmaxThreshold(x, 1))`
 * Gradient: `let s = y > 0 ? 1 : 0; s * (g - sum(s * g) / sum(s))`, where y is the output and g the gradient that arrives at it
 * Forward mode: the Jacobian is symmetric, so `jvp` is the gradient with the direction in place of g
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is 0. A fully masked row gives NaN,
 * or 0 with `allMasked: 'zero'`.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: A. F. T. Martins, R. F. Astudillo (2016), From softmax to sparsemax: a sparse model of attention and multi-label classification. ICML 2016, arXiv:1602.02068.
 * See also: entmax15, entmax, softmax, softmin.
 * @example
 * sparsemax([1, 3, 2, 4]); // [0, 0, 0, 1]
 */
export const sparsemax: Rowwise = /* @__PURE__ */ rowwise(code);
