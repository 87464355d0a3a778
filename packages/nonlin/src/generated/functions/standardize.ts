// Written by `npm run generate` from functions/standardize.ts. Do not edit.
import { type RowOptions, type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { standardize as code } from '../code/standardize.ts';

/** What standardize takes. */
export interface StandardizeOptions extends RowOptions {
  /** Added to the variance, so that a constant row gives zeros. From 0 to Infinity. Default 0.00001. */
  readonly epsilon?: number;
}

/**
 * Standardize: Gives a row mean 0 and variance 1: what layer normalisation does before its weights.
 *
 * Formula: `standardize(x) = let n = sum(x < x ? 0 : 1); let d = x - sum(x) / n; d / sqrt(sum(d^2) / n + epsilon)`
 * Gradient: `let n = sum(x < x ? 0 : 1); let d = x - sum(x) / n; (g - sum(g) / n - y * (sum(g * y) / n)) / sqrt(sum(d^2) / n + epsilon)`, where y is the output and g the gradient that arrives at it
 * Forward mode: the Jacobian is symmetric, so `jvp` is the gradient with the direction in place of g
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is 0. A fully masked row gives NaN,
 * or 0 with `allMasked: 'zero'`.
 * Option `epsilon`, default 0.00001, from 0 to Infinity: Added to the variance, so that a constant row gives zeros.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: J. L. Ba, J. R. Kiros, G. E. Hinton (2016), Layer normalization. arXiv:1607.06450.
 * See also: logSoftmax, logSumExp, logMeanExp, maxout.
 * @example
 * standardize([1, 3, 2, 4]); // [-1.34163…, 0.447211…, -0.447211…, 1.34163…]
 */
export const standardize: Rowwise<StandardizeOptions> = /* @__PURE__ */ rowwise(code);
