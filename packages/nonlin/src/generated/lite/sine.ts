// Written by `npm run generate` from functions/sine.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { sine as code } from '../forms/sine.ts';

/** What sine takes. */
export interface SineOptions {
  /** Angular frequency. From -Infinity to Infinity. Default 30. */
  readonly omega?: number;
}

/**
 * Sine: A sine wave: networks of it (SIREN) learn images, sounds and their derivatives.
 *
 * Formula: `sine(x) = sin(omega * x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `omega`, default 30, from -Infinity to Infinity: Angular frequency.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: V. Sitzmann, J. N. P. Martel, A. W. Bergman, D. B. Lindell, G. Wetzstein (2020), Implicit Neural Representations with Periodic Activation Functions. NeurIPS, arXiv:2006.09661.
 * See also: cosine, sinc, gcu, snake.
 * @example
 * sine([-2, 0, 2]); // [0.304810…, 0, -0.304810…]
 */
export const sine: LiteElementwise<SineOptions> = /* @__PURE__ */ elementwise(code);
