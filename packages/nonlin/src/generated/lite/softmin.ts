// Written by `npm run generate` from functions/softmin.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise } from '../../lite/types.ts';
import { softmin as code } from '../forms/softmin.ts';

/**
 * Softmin: Softmax of the negated row: the smallest number gets the largest probability.
 *
 * Formula: `softmin(x) = exp(-x) / sum(exp(-x))`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: I. Goodfellow, Y. Bengio, A. Courville (2016), Deep Learning, section 6.2.2.3. MIT Press.
 * See also: softmax, gumbelSoftmax, hardmax, sparsemax.
 * @example
 * softmin([1, 3, 2, 4]); // [0.643914…, 0.0871443…, 0.236882…, 0.0320586…]
 */
export const softmin: LiteRowwise = /* @__PURE__ */ rowwise(code);
