// Written by `npm run generate` from functions/gatedTanh.ts. Do not edit.
import { type Gated, gated } from '../../kernels/gated.ts';
import { gatedTanh as code } from '../code/gatedTanh.ts';

/**
 * Gated tanh: The tanh of one half of an axis times the sigmoid of the other.
 *
 * Formula: `gatedTanh(gate, value) = tanh(value) * sigmoid(gate)`
 *
 * Splits `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like, into two halves; the result is half
 * as long there. `gate` says which half is the gate: 'first', 'last' or 'interleaved' (even positions); default 'last'.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier (2016), Language modeling with gated convolutional networks. ICML 2017, arXiv:1612.08083.
 * See also: glu, swiglu, bilinearGlu, geglu.
 * @example
 * gatedTanh([1, 2, 3, 4]); // [0.725474…, 0.946688…]
 */
export const gatedTanh: Gated = /* @__PURE__ */ gated(code);
