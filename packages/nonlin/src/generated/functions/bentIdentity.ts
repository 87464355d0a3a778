// Written by `npm run generate` from functions/bentIdentity.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { bentIdentity as code } from '../code/bentIdentity.ts';

/**
 * Bent identity: A straight line with a bend at 0: slope ½ far left, 1½ far right.
 *
 * Formula: `bentIdentity(x) = (sqrt(x^2 + 1) - 1) / 2 + x`
 * Derivative: `x / (2 * sqrt(x^2 + 1)) + 1`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * bentIdentity([-2, 0, 2]); // [-1.38196…, 0, 2.61803…]
 */
export const bentIdentity: Elementwise = /* @__PURE__ */ elementwise(code);
