// Written by `npm run generate` from functions/cosine.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { cosine as code } from '../code/cosine.ts';

/**
 * Cosine: A cosine wave: even, and 1 at 0.
 *
 * Formula: `cosine(x) = cos(x)`
 * Derivative: `-sin(x)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: sine, sinc, gcu, snake.
 * @example
 * cosine([-2, 0, 2]); // [-0.416146…, 1, -0.416146…]
 */
export const cosine: Elementwise = /* @__PURE__ */ elementwise(code);
