// Written by `npm run generate` from functions/bentIdentity.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { bentIdentity as code } from '../code/bentIdentity.ts';

/**
 * Bent identity: A straight line with a bend at 0: slope ½ far left, 1½ far right.
 *
 * Formula: `bentIdentity(x) = (sqrt(x^2 + 1) - 1) / 2 + x`
 * Derivative: `x / (2 * sqrt(x^2 + 1)) + 1`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const bentIdentity: Elementwise = /* @__PURE__ */ elementwise(code);
