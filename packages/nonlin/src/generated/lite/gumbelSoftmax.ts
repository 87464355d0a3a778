// Written by `npm run generate` from functions/gumbelSoftmax.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise, LiteRowOptions } from '../../lite/types.ts';
import { gumbelSoftmax as code } from '../forms/gumbelSoftmax.ts';

/** What gumbelSoftmax takes. */
export interface GumbelSoftmaxOptions extends LiteRowOptions {
  /** Temperature: near 0 the draw is one-hot. The temperature that every function of a row takes multiplies it. From 5e-324 to Infinity. Default 1. */
  readonly tau?: number;
}

/**
 * Gumbel-softmax: A softmax of noisy logits: in training a differentiable draw of one class, in evaluation a plain softmax.
 *
 * Formula: `gumbelSoftmax(x) = exp(x / tau) / sum(exp(x / tau))`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `tau`, default 1, from 5e-324 to Infinity: Temperature: near 0 the draw is one-hot. The temperature that every function of a row takes multiplies it.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: E. Jang, S. Gu, B. Poole (2016), Categorical reparameterization with Gumbel-softmax. ICLR 2017, arXiv:1611.01144.
 * Source: C. J. Maddison, A. Mnih, Y. W. Teh (2016), The concrete distribution: a continuous relaxation of discrete random variables. ICLR 2017, arXiv:1611.00712.
 * See also: softmax, softmin, hardmax, sparsemax.
 * @example
 * gumbelSoftmax([1, 3, 2, 4]); // [0.0320586…, 0.236882…, 0.0871443…, 0.643914…]
 */
export const gumbelSoftmax: LiteRowwise<GumbelSoftmaxOptions> = /* @__PURE__ */ rowwise(code);
