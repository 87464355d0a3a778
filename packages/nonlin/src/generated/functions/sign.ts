// Written by `npm run generate` from functions/sign.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { sign as code } from '../code/sign.ts';

/**
 * Sign: −1, 0 or 1: which side of zero a number lies on.
 *
 * Formula: `sign(x) = x > 0 ? 1 : x < 0 ? -1 : 0`
 * Derivative: `0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const sign: Elementwise = /* @__PURE__ */ elementwise(code);
