// Written by `npm run generate` from functions/logSoftmax.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise } from '../../lite/types.ts';
import { logSoftmax as code } from '../forms/logSoftmax.ts';

/**
 * Log-softmax: The logarithm of softmax, computed without ever forming the probabilities that would underflow.
 *
 * Formula: `logSoftmax(x) = log(exp(x) / sum(exp(x)))`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately computing the log-sum-exp and softmax functions. IMA Journal of Numerical Analysis 41(4), 2311–2330.
 * See also: logSumExp, logMeanExp, maxout, standardize.
 * @example
 * logSoftmax([1, 3, 2, 4]); // [-3.44018…, -1.44018…, -2.44018…, -0.440189…]
 */
export const logSoftmax: LiteRowwise = /* @__PURE__ */ rowwise(code);
