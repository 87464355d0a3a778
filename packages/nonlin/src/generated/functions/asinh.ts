// Written by `npm run generate` from functions/asinh.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { asinh as code } from '../code/asinh.ts';

/**
 * Inverse hyperbolic sine: A logarithm for both signs, smooth at 0.
 *
 * Formula: `asinh(x) = log(x + sqrt(x^2 + 1))`
 * Derivative: `1 / sqrt(x^2 + 1)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: abs, exponential, identity, logsigmoid.
 * @example
 * asinh([-2, 0, 2]); // [-1.44363…, 0, 1.44363…]
 */
export const asinh: Elementwise = /* @__PURE__ */ elementwise(code);
