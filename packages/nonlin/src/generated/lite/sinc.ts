// Written by `npm run generate` from functions/sinc.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { sinc as code } from '../forms/sinc.ts';

/** What sinc takes. */
export interface SincOptions {
  /** Angular frequency; π for the normalised sinc of signal processing, 1 at 0 and 0 at all other integers. From 5e-324 to Infinity. Default 1. */
  readonly omega?: number;
}

/**
 * Sinc: sin(x) / x: a wave that fades out on both sides of 0.
 *
 * Formula: `sinc(x) = let u = omega * x; abs(u) > 0 ? sin(u) / u : 1`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `omega`, default 1, from 5e-324 to Infinity: Angular frequency; π for the normalised sinc of signal processing, 1 at 0 and 0 at all other integers.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: cosine, sine, gcu, snake.
 * @example
 * sinc([-2, 0, 2]); // [0.454648…, 1, 0.454648…]
 */
export const sinc: LiteElementwise<SincOptions> = /* @__PURE__ */ elementwise(code);
