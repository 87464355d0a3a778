// Written by `npm run generate` from functions/maxout.ts. Do not edit.
import { type Reducing, type ReducingOptions, reducing } from '../../kernels/rowwise.ts';
import { maxout as code } from '../code/maxout.ts';

/** What maxout takes. */
export interface MaxoutOptions extends ReducingOptions {
  /** How many neighbours along the axis make a group. Default 2. */
  readonly pieces?: number;
}

/**
 * Maxout: The largest of each group of neighbouring units: a layer that learns its own piecewise linear activation.
 *
 * Formula: `maxout(x) = max(x)`
 * Gradient: `onehot(argmax(x)) * g`, where y is the output and g the gradient that arrives at it
 * Forward mode: `sum(onehot(argmax(x)) * v)`, where v is the direction
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input without that axis. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is -Infinity. A fully masked row gives NaN,
 * or -Infinity with `allMasked: 'zero'`.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: I. J. Goodfellow, D. Warde-Farley, M. Mirza, A. Courville, Y. Bengio (2013), Maxout networks. ICML 2013, arXiv:1302.4389.
 * See also: logSoftmax, logSumExp, logMeanExp, standardize.
 * @example
 * maxout([1, 3, 2, 4]); // [3, 4]
 */
export const maxout: Reducing<MaxoutOptions> = /* @__PURE__ */ reducing(code);
