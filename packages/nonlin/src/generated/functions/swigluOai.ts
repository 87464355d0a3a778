// Written by `npm run generate` from functions/swigluOai.ts. Do not edit.
import { type Gated, type GatedOptions, gated } from '../../kernels/gated.ts';
import { swigluOai as code } from '../code/swigluOai.ts';

/** What swigluOai takes. */
export interface SwigluOaiOptions extends GatedOptions {
  /** Slope of the sigmoid in the gate. From -Infinity to Infinity. Default 1.702. */
  readonly alpha?: number;
  /** The gate is cut off above it, the value on both sides. From 0 to Infinity. Default 7. */
  readonly limit?: number;
}

/**
 * Clamped SwiGLU: SwiGLU with a clamped gate and value, one added to the value, and the halves interleaved, as in gpt-oss.
 *
 * Formula: `swigluOai(gate, value) = let a = min(gate, limit); let b = min(max(value, -limit), limit); a * sigmoid(alpha * a) * (b + 1)`
 *
 * Splits `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like, into two halves; the result is half
 * as long there. `gate` says which half is the gate: 'first', 'last' or 'interleaved' (even positions); default 'interleaved'.
 * Option `alpha`, default 1.702, from -Infinity to Infinity: Slope of the sigmoid in the gate.
 * Option `limit`, default 7, from 0 to Infinity: The gate is cut off above it, the value on both sides.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: glu, swiglu, bilinearGlu, gatedTanh.
 * @example
 * swigluOai([1, 2, 3, 4]); // [2.53738…, 14.9096…]
 */
export const swigluOai: Gated<SwigluOaiOptions> = /* @__PURE__ */ gated(code);
