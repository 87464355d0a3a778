// Written by `npm run generate` from functions/cosine.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { cosine as code } from '../code/cosine.ts';

/**
 * Cosine: A cosine wave: even, and 1 at 0.
 *
 * Formula: `cosine(x) = cos(x)`
 * Derivative: `-sin(x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const cosine: Elementwise = /* @__PURE__ */ elementwise(code);
