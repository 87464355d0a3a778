// Written by `npm run generate` from functions/gatedTanh.ts. Do not edit.
import { gated } from '../../lite/gated.ts';
import type { LiteGated } from '../../lite/types.ts';
import { gatedTanh as code } from '../forms/gatedTanh.ts';

/**
 * Gated tanh: The tanh of one half of an axis times the sigmoid of the other.
 *
 * Formula: `gatedTanh(gate, value) = tanh(value) * sigmoid(gate)`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier (2016), Language modeling with gated convolutional networks. ICML 2017, arXiv:1612.08083.
 * See also: glu, swiglu, bilinearGlu, geglu.
 * @example
 * gatedTanh([1, 2, 3, 4]); // [0.725474…, 0.946688…]
 */
export const gatedTanh: LiteGated = /* @__PURE__ */ gated(code);
