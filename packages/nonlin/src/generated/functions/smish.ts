// Written by `npm run generate` from functions/smish.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { smish as code } from '../code/smish.ts';

/**
 * Smish: A number times the tanh of the logarithm of one plus its sigmoid.
 *
 * Formula: `smish(x) = x * tanh(log(1 + 1 / (1 + exp(-x))))`
 * Derivative: `let s = 1 / (1 + exp(-x)); let y = tanh(log(1 + s)); y + x * (1 - y^2) * s * (1 - s) / (1 + s)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const smish: Elementwise = /* @__PURE__ */ elementwise(code);
