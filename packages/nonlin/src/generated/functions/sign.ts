// Written by `npm run generate` from functions/sign.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { sign as code } from '../code/sign.ts';

/**
 * Sign: −1, 0 or 1: which side of zero a number lies on.
 *
 * Formula: `sign(x) = x > 0 ? 1 : x < 0 ? -1 : 0`
 * Derivative: `0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: arctan, clamp, sigmoid, softsign.
 * @example
 * sign([-2, 0, 2]); // [-1, 0, 1]
 */
export const sign: Elementwise = /* @__PURE__ */ elementwise(code);
