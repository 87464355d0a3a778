// Written by `npm run generate` from functions/hardmax.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { hardmax as code } from '../code/hardmax.ts';

/**
 * Hardmax: One at the first largest element of a row and zero elsewhere: what softmax becomes as the temperature goes to 0.
 *
 * Formula: `hardmax(x) = onehot(argmax(x))`
 * Gradient: `0 * g`, where y is the output and g the gradient that arrives at it
 * Forward mode: the Jacobian is symmetric, so `jvp` is the gradient with the direction in place of g
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is 0. A fully masked row gives NaN,
 * or 0 with `allMasked: 'zero'`.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * See also: gumbelSoftmax, softmax, softmin, sparsemax.
 * @example
 * hardmax([1, 3, 2, 4]); // [0, 0, 0, 1]
 */
export const hardmax: Rowwise = /* @__PURE__ */ rowwise(code);
