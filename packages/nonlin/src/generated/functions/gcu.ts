// Written by `npm run generate` from functions/gcu.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { gcu as code } from '../code/gcu.ts';

/**
 * Growing cosine unit: A number times its cosine: one unit alone can decide an exclusive or.
 *
 * Formula: `gcu(x) = x * cos(x)`
 * Derivative: `cos(x) - x * sin(x)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. M. Noel et al. (2021), Growing Cosine Unit: A Novel Oscillatory Activation Function That Can Speedup Training and Reduce Parameters in Convolutional Neural Networks. arXiv:2108.12943.
 * See also: cosine, sine, sinc, snake.
 * @example
 * gcu([-2, 0, 2]); // [0.832293…, 0, -0.832293…]
 */
export const gcu: Elementwise = /* @__PURE__ */ elementwise(code);
