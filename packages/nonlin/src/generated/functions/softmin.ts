// Written by `npm run generate` from functions/softmin.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { softmin as code } from '../code/softmin.ts';

/**
 * Softmin: Softmax of the negated row: the smallest number gets the largest probability.
 *
 * Formula: `softmin(x) = exp(-x) / sum(exp(-x))`
 * Gradient: `y * (sum(y * g) - g)`, where y is the output and g the gradient that arrives at it
 * Forward mode: the Jacobian is symmetric, so `jvp` is the gradient with the direction in place of g
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is 0. A fully masked row gives NaN,
 * or 0 with `allMasked: 'zero'`.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: I. Goodfellow, Y. Bengio, A. Courville (2016), Deep Learning, section 6.2.2.3. MIT Press.
 * See also: softmax, gumbelSoftmax, hardmax, sparsemax.
 * @example
 * softmin([1, 3, 2, 4]); // [0.643914…, 0.0871443…, 0.236882…, 0.0320586…]
 */
export const softmin: Rowwise = /* @__PURE__ */ rowwise(code);
