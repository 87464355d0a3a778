// Written by `npm run generate` from functions/softshrink.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { softshrink as code } from '../forms/softshrink.ts';

/** What softshrink takes. */
export interface SoftshrinkOptions {
  /** How far numbers are moved. From 0 to Infinity. Default 0.5. */
  readonly lambda?: number;
}

/**
 * Soft shrink: Moves every number λ closer to zero and stops there.
 *
 * Formula: `softshrink(x) = x > lambda ? x - lambda : x < -lambda ? x + lambda : 0`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `lambda`, default 0.5, from 0 to Infinity: How far numbers are moved.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: shrink, hardshrink, tanhshrink.
 * @example
 * softshrink([-2, 0, 2]); // [-1.5, 0, 1.5]
 */
export const softshrink: LiteElementwise<SoftshrinkOptions> = /* @__PURE__ */ elementwise(code);
