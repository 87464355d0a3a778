// Written by `npm run generate` from functions/glu.ts. Do not edit.
import { type Gated, gated } from '../../kernels/gated.ts';
import { glu as code } from '../code/glu.ts';

/**
 * Gated linear unit: One half of an axis passes as far as the sigmoid of the other half lets it.
 *
 * Formula: `glu(gate, value) = value * sigmoid(gate)`
 *
 * Splits `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like, into two halves; the result is half
 * as long there. `gate` says which half is the gate: 'first', 'last' or 'interleaved' (even positions); default 'last'.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier (2016), Language modeling with gated convolutional networks. ICML 2017, arXiv:1612.08083.
 * See also: swiglu, bilinearGlu, gatedTanh, geglu.
 * @example
 * glu([1, 2, 3, 4]); // [0.952574…, 1.96402…]
 */
export const glu: Gated = /* @__PURE__ */ gated(code);
