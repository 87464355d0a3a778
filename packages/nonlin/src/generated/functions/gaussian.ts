// Written by `npm run generate` from functions/gaussian.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { gaussian as code } from '../code/gaussian.ts';

/**
 * Gaussian: A bump of height 1 around 0.
 *
 * Formula: `gaussian(x) = exp(-x^2)`
 * Derivative: `-2 * x * exp(-x^2)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * gaussian([-2, 0, 2]); // [0.0183156…, 1, 0.0183156…]
 */
export const gaussian: Elementwise = /* @__PURE__ */ elementwise(code);
