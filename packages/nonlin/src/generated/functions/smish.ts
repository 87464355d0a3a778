// Written by `npm run generate` from functions/smish.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { smish as code } from '../code/smish.ts';

/**
 * Smish: A number times the tanh of the logarithm of one plus its sigmoid.
 *
 * Formula: `smish(x) = x * tanh(log(1 + 1 / (1 + exp(-x))))`
 * Derivative: `let s = 1 / (1 + exp(-x)); let y = tanh(log(1 + s)); y + x * (1 - y^2) * s * (1 - s) / (1 + s)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: mish, logish, gelu, geluTanh.
 * @example
 * smish([-2, 0, 2]); // [-0.224286…, 0, 1.11843…]
 */
export const smish: Elementwise = /* @__PURE__ */ elementwise(code);
