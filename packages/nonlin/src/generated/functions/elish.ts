// Written by `npm run generate` from functions/elish.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { elish as code } from '../code/elish.ts';

/**
 * Exponential linear sigmoid: SiLU for positive numbers, ELU times a sigmoid for negative ones.
 *
 * Formula: `elish(x) = (x >= 0 ? x : exp(x) - 1) / (1 + exp(-x))`
 * Derivative: `let s = 1 / (1 + exp(-x)); x >= 0 ? s + x * s * (1 - s) : exp(x) * s + (exp(x) - 1) * s * (1 - s)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * elish([-2, 0, 2]); // [-0.103070…, 0, 1.76159…]
 */
export const elish: Elementwise = /* @__PURE__ */ elementwise(code);
