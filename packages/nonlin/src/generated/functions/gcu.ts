// Written by `npm run generate` from functions/gcu.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { gcu as code } from '../code/gcu.ts';

/**
 * Growing cosine unit: A number times its cosine: one unit alone can decide an exclusive or.
 *
 * Formula: `gcu(x) = x * cos(x)`
 * Derivative: `cos(x) - x * sin(x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. M. Noel et al. (2021), Growing Cosine Unit: A Novel Oscillatory Activation Function That Can Speedup Training and Reduce Parameters in Convolutional Neural Networks. arXiv:2108.12943.
 */
export const gcu: Elementwise = /* @__PURE__ */ elementwise(code);
