// Written by `npm run generate` from functions/logSumExp.ts. Do not edit.
import { reducing } from '../../lite/rows.ts';
import type { LiteReducing } from '../../lite/types.ts';
import { logSumExp as code } from '../forms/logSumExp.ts';

/**
 * Log-sum-exp: A smooth maximum of a row, and the number that log-softmax subtracts.
 *
 * Formula: `logSumExp(x) = log(sum(exp(x)))`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately computing the log-sum-exp and softmax functions. IMA Journal of Numerical Analysis 41(4), 2311–2330.
 * See also: logSoftmax, logMeanExp, maxout, standardize.
 * @example
 * logSumExp([1, 3, 2, 4]); // 4.44018…
 */
export const logSumExp: LiteReducing = /* @__PURE__ */ reducing(code);
