// Written by `npm run generate` from functions/tanhshrink.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { tanhshrink as code } from '../code/tanhshrink.ts';

/**
 * Tanh shrink: What tanh leaves of a number: nearly nothing close to zero, all but 1 far from it.
 *
 * Formula: `tanhshrink(x) = x - tanh(x)`
 * Derivative: `tanh(x)^2`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: softshrink, hardshrink, shrink.
 * @example
 * tanhshrink([-2, 0, 2]); // [-1.03597…, 0, 1.03597…]
 */
export const tanhshrink: Elementwise = /* @__PURE__ */ elementwise(code);
