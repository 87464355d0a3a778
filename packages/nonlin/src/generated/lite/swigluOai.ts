// Written by `npm run generate` from functions/swigluOai.ts. Do not edit.
import { gated } from '../../lite/gated.ts';
import type { LiteGated, LiteGatedOptions } from '../../lite/types.ts';
import { swigluOai as code } from '../forms/swigluOai.ts';

/** What swigluOai takes. */
export interface SwigluOaiOptions extends LiteGatedOptions {
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
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 1.702, from -Infinity to Infinity: Slope of the sigmoid in the gate.
 * Option `limit`, default 7, from 0 to Infinity: The gate is cut off above it, the value on both sides.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: glu, swiglu, bilinearGlu, gatedTanh.
 * @example
 * swigluOai([1, 2, 3, 4]); // [2.53738…, 14.9096…]
 */
export const swigluOai: LiteGated<SwigluOaiOptions> = /* @__PURE__ */ gated(code);
