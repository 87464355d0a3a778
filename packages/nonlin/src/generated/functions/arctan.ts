// Written by `npm run generate` from functions/arctan.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { arctan as code } from '../code/arctan.ts';

/**
 * Arctangent: The angle whose tangent is x: between −π/2 and π/2, approached slowly.
 *
 * Formula: `arctan(x) = atan(x)`
 * Derivative: `1 / (1 + x^2)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: clamp, sigmoid, sign, softsign.
 * @example
 * arctan([-2, 0, 2]); // [-1.10714…, 0, 1.10714…]
 */
export const arctan: Elementwise = /* @__PURE__ */ elementwise(code);
