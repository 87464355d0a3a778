// Written by `npm run generate` from functions/swiglu.ts. Do not edit.
import { type Gated, type GatedOptions, gated } from '../../kernels/gated.ts';
import { swiglu as code } from '../code/swiglu.ts';

/** What swiglu takes. */
export interface SwigluOptions extends GatedOptions {
  /** Slope of the sigmoid in the gate. From -Infinity to Infinity. Default 1. */
  readonly beta?: number;
}

/**
 * SiLU-gated linear unit: One half of an axis times the SiLU of the other: the feed-forward layer of most large language models.
 *
 * Formula: `swiglu(gate, value) = gate * sigmoid(beta * gate) * value`
 *
 * Splits `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like, into two halves; the result is half
 * as long there. `gate` says which half is the gate: 'first', 'last' or 'interleaved' (even positions); default 'first'.
 * Option `beta`, default 1, from -Infinity to Infinity: Slope of the sigmoid in the gate.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 * See also: glu, bilinearGlu, gatedTanh, geglu.
 * @example
 * swiglu([1, 2, 3, 4]); // [2.19317…, 7.04637…]
 */
export const swiglu: Gated<SwigluOptions> = /* @__PURE__ */ gated(code);
