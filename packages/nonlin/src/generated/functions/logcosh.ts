// Written by `npm run generate` from functions/logcosh.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { logcosh as code } from '../code/logcosh.ts';

/**
 * Log-cosh: The logarithm of the hyperbolic cosine: a parabola close to zero, |x| − ln 2 far from it.
 *
 * Formula: `logcosh(x) = log((exp(x) + exp(-x)) / 2)`
 * Derivative: `tanh(x)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * logcosh([-2, 0, 2]); // [1.32500…, 0, 1.32500…]
 */
export const logcosh: Elementwise = /* @__PURE__ */ elementwise(code);
