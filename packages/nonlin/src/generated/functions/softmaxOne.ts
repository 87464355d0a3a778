// Written by `npm run generate` from functions/softmaxOne.ts. Do not edit.
import { type RowOptions, type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { softmaxOne as code } from '../code/softmaxOne.ts';

/** What softmaxOne takes. */
export interface SoftmaxOneOptions extends RowOptions {
  /** The additional logit. From -Infinity to Infinity. Default 0. */
  readonly sink?: number;
}

/**
 * Softmax with a sink: Softmax with one more logit that nobody reads: a row may give its weight away and sum to less than one.
 *
 * Formula: `softmaxOne(x) = exp(x) / (exp(sink) + sum(exp(x)))`
 * Gradient: `y * (g - sum(y * g))`, where y is the output and g the gradient that arrives at it
 * Forward mode: the Jacobian is symmetric, so `jvp` is the gradient with the direction in place of g
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is 0. A fully masked row gives NaN,
 * or 0 with `allMasked: 'zero'`.
 * Option `sink`, default 0, from -Infinity to Infinity: The additional logit.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * See also: softmax, softmin, gumbelSoftmax, hardmax.
 * @example
 * softmaxOne([1, 3, 2, 4]); // [0.0316849…, 0.234121…, 0.0861285…, 0.636408…]
 */
export const softmaxOne: Rowwise<SoftmaxOneOptions> = /* @__PURE__ */ rowwise(code);
