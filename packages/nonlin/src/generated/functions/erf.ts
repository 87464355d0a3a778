// Written by `npm run generate` from functions/erf.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { erf as code } from '../code/erf.ts';

/**
 * Error function: The odd, smooth step that GELU is made of: between −1 and 1.
 *
 * Formula: `erf(x) = erf(x)`
 * Derivative: `2 / sqrt(pi) * exp(-x^2)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: gaussian, arctan, clamp, sigmoid.
 * @example
 * erf([-2, 0, 2]); // [-0.995322…, 0, 0.995322…]
 */
export const erf: Elementwise = /* @__PURE__ */ elementwise(code);
