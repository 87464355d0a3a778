// Written by `npm run generate` from functions/softmaxOne.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise, LiteRowOptions } from '../../lite/types.ts';
import { softmaxOne as code } from '../forms/softmaxOne.ts';

/** What softmaxOne takes. */
export interface SoftmaxOneOptions extends LiteRowOptions {
  /** The additional logit. From -Infinity to Infinity. Default 0. */
  readonly sink?: number;
}

/**
 * Softmax with a sink: Softmax with one more logit that nobody reads: a row may give its weight away and sum to less than one.
 *
 * Formula: `softmaxOne(x) = exp(x) / (exp(sink) + sum(exp(x)))`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `sink`, default 0, from -Infinity to Infinity: The additional logit.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: softmax, softmin, gumbelSoftmax, hardmax.
 * @example
 * softmaxOne([1, 3, 2, 4]); // [0.0316849…, 0.234121…, 0.0861285…, 0.636408…]
 */
export const softmaxOne: LiteRowwise<SoftmaxOneOptions> = /* @__PURE__ */ rowwise(code);
