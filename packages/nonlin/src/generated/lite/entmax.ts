// Written by `npm run generate` from functions/entmax.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise, LiteRowOptions } from '../../lite/types.ts';
import { entmax as code } from '../forms/entmax.ts';

/** What entmax takes. */
export interface EntmaxOptions extends LiteRowOptions {
  /** Sparsity: softmax near 1, sparsemax at 2. From 1.01 to 16. Default 1.5. */
  readonly alpha?: number;
}

/**
 * α-entmax: A family between softmax (α → 1) and sparsemax (α = 2), the sparser the larger α.
 *
 * Formula: `entmax(x) = let u = (alpha - 1) * x; let d = max(0, u - entmaxThreshold(u, 1 / (alpha - 1))); d > 0 ? exp(log(d) / (alpha - 1)) : d`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 1.5, from 1.01 to 16: Sparsity: softmax near 1, sparsemax at 2.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: B. Peters, V. Niculae, A. F. T. Martins (2019), Sparse sequence-to-sequence models. ACL 2019, arXiv:1905.05702.
 * See also: entmax15, softmax, softmin, gumbelSoftmax.
 * @example
 * entmax([1, 3, 2, 4]); // [0, 0.169281…, 0, 0.830718…]
 */
export const entmax: LiteRowwise<EntmaxOptions> = /* @__PURE__ */ rowwise(code);
