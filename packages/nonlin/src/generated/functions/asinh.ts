// Written by `npm run generate` from functions/asinh.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { asinh as code } from '../code/asinh.ts';

/**
 * Inverse hyperbolic sine: A logarithm for both signs, smooth at 0.
 *
 * Formula: `asinh(x) = log(x + sqrt(x^2 + 1))`
 * Derivative: `1 / sqrt(x^2 + 1)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const asinh: Elementwise = /* @__PURE__ */ elementwise(code);
