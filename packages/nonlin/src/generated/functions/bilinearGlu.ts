// Written by `npm run generate` from functions/bilinearGlu.ts. Do not edit.
import { type Gated, gated } from '../../kernels/gated.ts';
import { bilinearGlu as code } from '../code/bilinearGlu.ts';

/**
 * Bilinear unit: The product of both halves of an axis: a gated linear unit without a nonlinearity in the gate.
 *
 * Formula: `bilinearGlu(gate, value) = gate * value`
 *
 * Splits `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like, into two halves; the result is half
 * as long there. `gate` says which half is the gate: 'first', 'last' or 'interleaved' (even positions); default 'first'.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 * Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier (2016), Language modeling with gated convolutional networks. ICML 2017, arXiv:1612.08083.
 * See also: glu, swiglu, gatedTanh, geglu.
 * @example
 * bilinearGlu([1, 2, 3, 4]); // [3, 8]
 */
export const bilinearGlu: Gated = /* @__PURE__ */ gated(code);
