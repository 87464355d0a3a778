// Written by `npm run generate` from functions/entmax15.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise } from '../../lite/types.ts';
import { entmax15 as code } from '../forms/entmax15.ts';

/**
 * 1.5-entmax: Half way between softmax and sparsemax: probabilities with exact zeros, but a smooth start from them.
 *
 * Formula: `entmax15(x) = max(0, x / 2 - entmaxThreshold(x / 2, 2))^2`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: B. Peters, V. Niculae, A. F. T. Martins (2019), Sparse sequence-to-sequence models. ACL 2019, arXiv:1905.05702.
 * See also: entmax, softmax, softmin, gumbelSoftmax.
 * @example
 * entmax15([1, 3, 2, 4]); // [0, 0.169281…, 0, 0.830718…]
 */
export const entmax15: LiteRowwise = /* @__PURE__ */ rowwise(code);
