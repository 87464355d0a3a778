// Written by `npm run generate` from functions/abs.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { abs as code } from '../code/abs.ts';

/**
 * Absolute value: The size of a number without its sign.
 *
 * Formula: `abs(x) = abs(x)`
 * Derivative: `x < 0 ? -1 : x > 0 ? 1 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: asinh, exponential, identity, logsigmoid.
 * @example
 * abs([-2, 0, 2]); // [2, 0, 2]
 */
export const abs: Elementwise = /* @__PURE__ */ elementwise(code);
