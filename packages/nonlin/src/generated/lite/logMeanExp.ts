// Written by `npm run generate` from functions/logMeanExp.ts. Do not edit.
import { reducing } from '../../lite/rows.ts';
import type { LiteReducing } from '../../lite/types.ts';
import { logMeanExp as code } from '../forms/logMeanExp.ts';

/**
 * Log-mean-exp: Log-sum-exp that does not grow with the length of the row: a smooth mean that leans towards the largest.
 *
 * Formula: `logMeanExp(x) = log(sum(exp(x)) / sum(x < x ? 0 : 1))`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: logSoftmax, logSumExp, maxout, standardize.
 * @example
 * logMeanExp([1, 3, 2, 4]); // 3.05389…
 */
export const logMeanExp: LiteReducing = /* @__PURE__ */ reducing(code);
