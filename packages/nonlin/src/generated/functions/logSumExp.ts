// Written by `npm run generate` from functions/logSumExp.ts. Do not edit.
import { type Reducing, reducing } from '../../kernels/rowwise.ts';
import { logSumExp as code } from '../code/logSumExp.ts';

/**
 * Log-sum-exp: A smooth maximum of a row, and the number that log-softmax subtracts.
 *
 * Formula: `logSumExp(x) = log(sum(exp(x)))`
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
 * Source: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately computing the log-sum-exp and softmax functions. IMA Journal of Numerical Analysis 41(4), 2311–2330.
 * See also: logSoftmax, logMeanExp, maxout, standardize.
 * @example
 * logSumExp([1, 3, 2, 4]); // 4.44018…
 */
export const logSumExp: Reducing = /* @__PURE__ */ reducing(code);
