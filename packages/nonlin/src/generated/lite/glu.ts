// Written by `npm run generate` from functions/glu.ts. Do not edit.
import { lookUpGates } from '../../kernels/tables/gates.ts';
import { gated } from '../../lite/gated.ts';
import type { LiteGated } from '../../lite/types.ts';
import { glu as code } from '../forms/glu.ts';

/**
 * Gated linear unit: One half of an axis passes as far as the sigmoid of the other half lets it.
 *
 * Formula: `glu(gate, value) = value * sigmoid(gate)`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier (2016), Language modeling with gated convolutional networks. ICML 2017, arXiv:1612.08083.
 * See also: swiglu, bilinearGlu, gatedTanh, geglu.
 * @example
 * glu([1, 2, 3, 4]); // [0.952574…, 1.96402…]
 */
export const glu: LiteGated = /* @__PURE__ */ gated(code, lookUpGates);
