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
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `lambda`, default 0.5, from 0 to Infinity: How far numbers are moved.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: shrink, hardshrink, tanhshrink.
 * @example
 * softshrink([-2, 0, 2]); // [-1.5, 0, 1.5]
 */
export const softshrink: Elementwise<SoftshrinkOptions> = /* @__PURE__ */ elementwise(code);
