// Written by `npm run generate` from functions/logish.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { logish as code } from '../code/logish.ts';

/**
 * Logish: A number times the logarithm of one plus its sigmoid.
 *
 * Formula: `logish(x) = x * log(1 + 1 / (1 + exp(-x)))`
 * Derivative: `let s = 1 / (1 + exp(-x)); log(1 + s) + x * s * (1 - s) / (1 + s)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * logish([-2, 0, 2]); // [-0.225233…, 0, 1.26339…]
 */
export const logish: Elementwise = /* @__PURE__ */ elementwise(code);
