// Written by `npm run generate` from functions/bilinearGlu.ts. Do not edit.
import { gated } from '../../lite/gated.ts';
import type { LiteGated } from '../../lite/types.ts';
import { bilinearGlu as code } from '../forms/bilinearGlu.ts';

/**
 * Bilinear unit: The product of both halves of an axis: a gated linear unit without a nonlinearity in the gate.
 *
 * Formula: `bilinearGlu(gate, value) = gate * value`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 * Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier (2016), Language modeling with gated convolutional networks. ICML 2017, arXiv:1612.08083.
 * See also: glu, swiglu, gatedTanh, geglu.
 * @example
 * bilinearGlu([1, 2, 3, 4]); // [3, 8]
 */
export const bilinearGlu: LiteGated = /* @__PURE__ */ gated(code);
