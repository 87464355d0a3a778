// Written by `npm run generate` from functions/sinc.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { sinc as code } from '../code/sinc.ts';

/** What sinc takes. */
export interface SincOptions extends ElementwiseOptions {
  /** Angular frequency; π for the normalised sinc of signal processing, 1 at 0 and 0 at all other integers. From 5e-324 to Infinity. Default 1. */
  readonly omega?: number;
}

/**
 * Sinc: sin(x) / x: a wave that fades out on both sides of 0.
 *
 * Formula: `sinc(x) = let u = omega * x; abs(u) > 0 ? sin(u) / u : 1`
 * Derivative: `let u = omega * x; omega * (abs(u) > 0 ? cos(u) / u - sin(u) / u^2 : 0)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `omega`, default 1, from 5e-324 to Infinity: Angular frequency; π for the normalised sinc of signal processing, 1 at 0 and 0 at all other integers.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: cosine, sine, gcu, snake.
 * @example
 * sinc([-2, 0, 2]); // [0.454648…, 1, 0.454648…]
 */
export const sinc: Elementwise<SincOptions> = /* @__PURE__ */ elementwise(code);
