// Written by `npm run generate` from functions/logsigmoid.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { logsigmoid as code } from '../code/logsigmoid.ts';

/**
 * Log-sigmoid: The logarithm of the sigmoid: a log-probability that never becomes −∞ too early.
 *
 * Formula: `logsigmoid(x) = log(1 / (1 + exp(-x)))`
 * Derivative: `1 / (1 + exp(x))`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * logsigmoid([-2, 0, 2]); // [-2.12692…, -0.693147…, -0.126928…]
 */
export const logsigmoid: Elementwise = /* @__PURE__ */ elementwise(code);
