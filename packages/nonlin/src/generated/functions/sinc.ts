// Written by `npm run generate` from functions/sinc.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { sinc as code } from '../code/sinc.ts';

/**
 * Sinc: sin(x) / x: a wave that fades out on both sides of 0.
 *
 * Formula: `sinc(x) = abs(x) > 0 ? sin(x) / x : 1`
 * Derivative: `abs(x) > 0 ? cos(x) / x - sin(x) / x^2 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const sinc: Elementwise = /* @__PURE__ */ elementwise(code);
