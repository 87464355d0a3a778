// Written by `npm run generate` from functions/sine.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { sine as code } from '../code/sine.ts';

/** What sine takes. */
export interface SineOptions extends ElementwiseOptions {
  /** Angular frequency. From -Infinity to Infinity. Default 30. */
  readonly omega?: number;
}

/**
 * Sine: A sine wave: networks of it (SIREN) learn images, sounds and their derivatives.
 *
 * Formula: `sine(x) = sin(omega * x)`
 * Derivative: `omega * cos(omega * x)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `omega`, default 30, from -Infinity to Infinity: Angular frequency.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: V. Sitzmann, J. N. P. Martel, A. W. Bergman, D. B. Lindell, G. Wetzstein (2020), Implicit Neural Representations with Periodic Activation Functions. NeurIPS, arXiv:2006.09661.
 * See also: cosine, sinc, gcu, snake.
 * @example
 * sine([-2, 0, 2]); // [0.304810…, 0, -0.304810…]
 */
export const sine: Elementwise<SineOptions> = /* @__PURE__ */ elementwise(code);
