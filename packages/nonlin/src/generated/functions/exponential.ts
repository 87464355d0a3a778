// Written by `npm run generate` from functions/exponential.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { exponential as code } from '../code/exponential.ts';

/**
 * Exponential: e to the x: positive, and its own slope.
 *
 * Formula: `exponential(x) = exp(x)`
 * Derivative: `exp(x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const exponential: Elementwise = /* @__PURE__ */ elementwise(code);
