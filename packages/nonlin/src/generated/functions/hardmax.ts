// Written by `npm run generate` from functions/hardmax.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { hardmax as code } from '../code/hardmax.ts';

/**
 * Hardmax: One at the first largest element of a row and zero elsewhere: what softmax becomes as the temperature goes to 0.
 *
 * Formula: `hardmax(x) = onehot(argmax(x))`
 * Gradient: `0 * g`, from the output y and the gradient g that arrives
 * Forward: the Jacobian is symmetric, so `jvp` is the gradient with the direction for g
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 */
export const hardmax: Rowwise = /* @__PURE__ */ rowwise(code);
