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
 * Gradient: `y * (g - sum(y * g))`, from the output y and the gradient g that arrives
 * Forward: the Jacobian is symmetric, so `jvp` is the gradient with the direction for g
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Option `sink`, default 0, from -Infinity to Infinity: The additional logit.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 */
export const softmaxOne: Rowwise<SoftmaxOneOptions> = /* @__PURE__ */ rowwise(code);
