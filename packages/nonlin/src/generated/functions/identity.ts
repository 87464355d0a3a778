// Written by `npm run generate` from functions/identity.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { identity as code } from '../code/identity.ts';

/**
 * Identity: Gives its input back: the linear activation, and the baseline without one.
 *
 * Formula: `identity(x) = x`
 * Derivative: `1`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const identity: Elementwise = /* @__PURE__ */ elementwise(code);
