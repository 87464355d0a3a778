// Written by `npm run generate` from functions/exponential.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { exponential as code } from '../code/exponential.ts';

/**
 * Exponential: e to the x: positive, and its own slope.
 *
 * Formula: `exponential(x) = exp(x)`
 * Derivative: `exp(x)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: softplus, abs, asinh, identity.
 * @example
 * exponential([-2, 0, 2]); // [0.135335…, 1, 7.38905…]
 */
export const exponential: Elementwise = /* @__PURE__ */ elementwise(code);
