// Written by `npm run generate` from functions/identity.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { identity as code } from '../code/identity.ts';

/**
 * Identity: Gives its input back: the linear activation, and the baseline without one.
 *
 * Formula: `identity(x) = x`
 * Derivative: `1`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: abs, asinh, exponential, logsigmoid.
 * @example
 * identity([-2, 0, 2]); // [-2, 0, 2]
 */
export const identity: Elementwise = /* @__PURE__ */ elementwise(code);
