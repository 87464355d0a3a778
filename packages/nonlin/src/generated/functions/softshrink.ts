// Written by `npm run generate` from functions/softshrink.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { softshrink as code } from '../code/softshrink.ts';

/** What softshrink takes. */
export interface SoftshrinkOptions extends ElementwiseOptions {
  /** How far numbers are moved. From 0 to Infinity. Default 0.5. */
  readonly lambda?: number;
}

/**
 * Soft shrink: Moves every number λ closer to zero and stops there.
 *
 * Formula: `softshrink(x) = x > lambda ? x - lambda : x < -lambda ? x + lambda : 0`
 * Derivative: `abs(x) > lambda ? 1 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `lambda`, default 0.5, from 0 to Infinity: How far numbers are moved.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const softshrink: Elementwise<SoftshrinkOptions> = /* @__PURE__ */ elementwise(code);
