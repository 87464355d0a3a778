// Written by `npm run generate` from functions/logMeanExp.ts. Do not edit.
import { type Reducing, reducing } from '../../kernels/rowwise.ts';
import { logMeanExp as code } from '../code/logMeanExp.ts';

/**
 * Log-mean-exp: Log-sum-exp that does not grow with the length of the row: a smooth mean that leans towards the largest.
 *
 * Formula: `logMeanExp(x) = log(sum(exp(x)) / sum(x < x ? 0 : 1))`
 * Gradient: `softmax(x) * g`, where y is the output and g the gradient that arrives at it
 * Forward mode: `sum(softmax(x) * v)`, where v is the direction
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input without that axis. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is -Infinity. A fully masked row gives NaN,
 * or -Infinity with `allMasked: 'zero'`.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * See also: logSoftmax, logSumExp, maxout, standardize.
 * @example
 * logMeanExp([1, 3, 2, 4]); // 3.05389…
 */
export const logMeanExp: Reducing = /* @__PURE__ */ reducing(code);
