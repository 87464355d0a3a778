// Written by `npm run generate` from functions/standardize.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise, LiteRowOptions } from '../../lite/types.ts';
import { standardize as code } from '../forms/standardize.ts';

/** What standardize takes. */
export interface StandardizeOptions extends LiteRowOptions {
  /** Added to the variance, so that a constant row gives zeros. From 0 to Infinity. Default 0.00001. */
  readonly epsilon?: number;
}

/**
 * Standardize: Gives a row mean 0 and variance 1: what layer normalisation does before its weights.
 *
 * Formula: `standardize(x) = let n = sum(x < x ? 0 : 1); let d = x - sum(x) / n; d / sqrt(sum(d^2) / n + epsilon)`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `epsilon`, default 0.00001, from 0 to Infinity: Added to the variance, so that a constant row gives zeros.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: J. L. Ba, J. R. Kiros, G. E. Hinton (2016), Layer normalization. arXiv:1607.06450.
 * See also: logSoftmax, logSumExp, logMeanExp, maxout.
 * @example
 * standardize([1, 3, 2, 4]); // [-1.34163…, 0.447211…, -0.447211…, 1.34163…]
 */
export const standardize: LiteRowwise<StandardizeOptions> = /* @__PURE__ */ rowwise(code);
