// Written by `npm run generate` from functions/symlog.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { symlog as code } from '../code/symlog.ts';

/**
 * Symmetric logarithm: A logarithm for both signs: close to 0 a straight line, far out a logarithm.
 *
 * Formula: `symlog(x) = (x < 0 ? -1 : 1) * log(1 + abs(x))`
 * Derivative: `1 / (1 + abs(x))`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * symlog([-2, 0, 2]); // [-1.09861…, 0, 1.09861…]
 */
export const symlog: Elementwise = /* @__PURE__ */ elementwise(code);
