// Written by `npm run generate` from functions/maxout.ts. Do not edit.
import { reducing } from '../../lite/rows.ts';
import type { LiteReducing, LiteRowOptions } from '../../lite/types.ts';
import { maxout as code } from '../forms/maxout.ts';

/** What maxout takes. */
export interface MaxoutOptions extends LiteRowOptions {
  /** How many neighbours along the axis make a group. Default 2. */
  readonly pieces?: number;
}

/**
 * Maxout: The largest of each group of neighbouring units: a layer that learns its own piecewise linear activation.
 *
 * Formula: `maxout(x) = max(x)`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: I. J. Goodfellow, D. Warde-Farley, M. Mirza, A. Courville, Y. Bengio (2013), Maxout networks. ICML 2013, arXiv:1302.4389.
 * See also: logSoftmax, logSumExp, logMeanExp, standardize.
 * @example
 * maxout([1, 3, 2, 4]); // [3, 4]
 */
export const maxout: LiteReducing<MaxoutOptions> = /* @__PURE__ */ reducing(code);
