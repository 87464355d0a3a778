// Written by `npm run generate` from functions/reglu.ts. Do not edit.
import { type Gated, gated } from '../../kernels/gated.ts';
import { reglu as code } from '../code/reglu.ts';

/**
 * ReLU-gated linear unit: One half of an axis times the ReLU of the other.
 *
 * Formula: `reglu(gate, value) = relu(gate) * value`
 *
 * Splits `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like, into two halves; the result is half
 * as long there. `gate` says which half is the gate: 'first', 'last' or 'interleaved' (even positions); default 'first'.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 * See also: glu, swiglu, bilinearGlu, gatedTanh.
 * @example
 * reglu([1, 2, 3, 4]); // [3, 8]
 */
export const reglu: Gated = /* @__PURE__ */ gated(code);
