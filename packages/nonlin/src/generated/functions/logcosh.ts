// Written by `npm run generate` from functions/logcosh.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { logcosh as code } from '../code/logcosh.ts';

/**
 * Log-cosh: The logarithm of the hyperbolic cosine: a parabola close to zero, |x| − ln 2 far from it.
 *
 * Formula: `logcosh(x) = log((exp(x) + exp(-x)) / 2)`
 * Derivative: `tanh(x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const logcosh: Elementwise = /* @__PURE__ */ elementwise(code);
