// Written by `npm run generate` from functions/logSoftmax.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { logSoftmax as code } from '../code/logSoftmax.ts';

/**
 * Log-softmax: The logarithm of softmax, computed without ever forming the probabilities that would underflow.
 *
 * Formula: `logSoftmax(x) = log(exp(x) / sum(exp(x)))`
 * Gradient: `g - softmax(x) * sum(g)`, where y is the output and g the gradient that arrives at it
 * Forward mode: `v - sum(softmax(x) * v)`, where v is the direction
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is -Infinity. A fully masked row gives NaN,
 * or -Infinity with `allMasked: 'zero'`.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately computing the log-sum-exp and softmax functions. IMA Journal of Numerical Analysis 41(4), 2311–2330.
 * See also: logSumExp, logMeanExp, maxout, standardize.
 * @example
 * logSoftmax([1, 3, 2, 4]); // [-3.44018…, -1.44018…, -2.44018…, -0.440189…]
 */
export const logSoftmax: Rowwise = /* @__PURE__ */ rowwise(code);
