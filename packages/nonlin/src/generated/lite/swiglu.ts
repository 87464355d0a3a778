// Written by `npm run generate` from functions/swiglu.ts. Do not edit.
import { lookUpGates } from '../../kernels/tables/gates.ts';
import { gated } from '../../lite/gated.ts';
import type { LiteGated, LiteGatedOptions } from '../../lite/types.ts';
import { swiglu as code } from '../forms/swiglu.ts';

/** What swiglu takes. */
export interface SwigluOptions extends LiteGatedOptions {
  /** Slope of the sigmoid in the gate. From -Infinity to Infinity. Default 1. */
  readonly beta?: number;
}

/**
 * SiLU-gated linear unit: One half of an axis times the SiLU of the other: the feed-forward layer of most large language models.
 *
 * Formula: `swiglu(gate, value) = gate * sigmoid(beta * gate) * value`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `beta`, default 1, from -Infinity to Infinity: Slope of the sigmoid in the gate.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 * See also: glu, bilinearGlu, gatedTanh, geglu.
 * @example
 * swiglu([1, 2, 3, 4]); // [2.19317…, 7.04637…]
 */
export const swiglu: LiteGated<SwigluOptions> = /* @__PURE__ */ gated(code, lookUpGates);
