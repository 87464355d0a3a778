// Written by `npm run generate` from functions/sparsemax.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise } from '../../lite/types.ts';
import { sparsemax as code } from '../forms/sparsemax.ts';

/**
 * Sparsemax: Turns a row of logits into probabilities, many of which are exactly zero: the point of the simplex nearest to the row.
 *
 * Formula: `sparsemax(x) = max(0, x - entmaxThreshold(x, 1))`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: A. F. T. Martins, R. F. Astudillo (2016), From softmax to sparsemax: a sparse model of attention and multi-label classification. ICML 2016, arXiv:1602.02068.
 * See also: entmax15, entmax, softmax, softmin.
 * @example
 * sparsemax([1, 3, 2, 4]); // [0, 0, 0, 1]
 */
export const sparsemax: LiteRowwise = /* @__PURE__ */ rowwise(code);
