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
 * Gradient: `onehot(argmax(x)) * g`, from the output y and the gradient g that arrives
 * Forward: `sum(onehot(argmax(x)) * v)`, from the direction v
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input without that axis. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give -Infinity. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: I. J. Goodfellow, D. Warde-Farley, M. Mirza, A. Courville, Y. Bengio (2013), Maxout networks. ICML 2013, arXiv:1302.4389.
 */
export const maxout: Reducing<MaxoutOptions> = /* @__PURE__ */ reducing(code);
