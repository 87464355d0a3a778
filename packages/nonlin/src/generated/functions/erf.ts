// Written by `npm run generate` from functions/erf.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { erf as code } from '../code/erf.ts';

/**
 * Error function: The odd, smooth step that GELU is made of: between −1 and 1.
 *
 * Formula: `erf(x) = erf(x)`
 * Derivative: `2 / sqrt(pi) * exp(-x^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const erf: Elementwise = /* @__PURE__ */ elementwise(code);
